import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayLongDay, sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { CeremonyTask } from './client.ts'
import { axisOf, sayOffset } from './task-axis.ts'
import css from './task-line.module.css'

/** The retroplanning drawn: where we are, what is behind us, what is late. The list below says the same in words. */
export function TaskLine({ tasks, day }: { tasks: readonly CeremonyTask[]; day: string }) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const today = useToday()
  const kept = tasks.map(({ id, offset, dueOn, doneAt }) => ({ id, offset, due: dueOn, isDone: doneAt !== null }))
  const { stops, ceremonyAt, todayAt } = axisOf(kept, day, today)
  const letter = t('ceremony.task.letterOfDay')
  const place = (at: number) => ({ insetInlineStart: `${at}%` })
  return (
    <div className={css.axis} aria-hidden>
      {todayAt !== null && <span className={css.gone} style={{ inlineSize: `calc(${todayAt}% + 10px)` }} />}
      {todayAt !== null && (
        <span className={css.now} style={place(Math.min(95, Math.max(5, todayAt)))}>
          {t('ceremony.task.today')}
        </span>
      )}
      {stops.map((stop) => (
        <span
          key={stop.day}
          className={css.stop}
          data-state={stop.state}
          style={place(stop.at)}
          title={`${sayOffset(stop.offset, letter)} · ${sayLongDay(stop.day, locale, true)}`}
        />
      ))}
      {stops
        .filter((stop) => stop.named)
        .map((stop) => (
          <span key={stop.day} className={css.name} data-state={stop.state} style={place(stop.at)}>
            {sayOffset(stop.offset, letter)}
          </span>
        ))}
      <span className={css.day} style={place(ceremonyAt)} title={sayLongDay(day, locale, true)}>
        {letter}
      </span>
      <span className={css.name} style={place(ceremonyAt)}>
        {sayShortDay(day, locale)}
      </span>
    </div>
  )
}
