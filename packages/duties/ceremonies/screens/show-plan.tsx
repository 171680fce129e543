import { useWords } from '@cabinet/words/use-words.ts'
import { useMomentClock } from './door-clock.ts'
import css from './show.module.css'
import type { ShowAnswer } from './show-answers.ts'
import type { Timed } from './show-now.ts'

/** Before the day: from when to when, as written, and the fixed hours the plan itself runs over. */
export function ShowPlan({ show, times }: { show: ShowAnswer; times: Timed }) {
  const t = useWords('ceremonies')
  const clock = useMomentClock(show.timeZone)
  const last = times.byId.get(show.lines.at(-1)?.id ?? '')
  const minutes = show.lines.reduce((sum, line) => sum + line.minutes, 0)
  const over = (id: string) => Math.round((times.byId.get(id)?.overFixed ?? 0) / 60_000)
  return (
    <section className={css.plan}>
      <p>
        {t('day.show.plan', {
          from: clock(show.startsAt),
          to: clock(last?.planned.end ?? show.endsAt),
          count: minutes,
        })}
      </p>
      {show.lines
        .filter(({ id }) => over(id) > 0)
        .map(({ id, title, fixedAt }) => (
          <p key={id} className={css.warning}>
            {t('day.show.clash', { title, time: clock(fixedAt ?? 0), count: over(id) })}
          </p>
        ))}
    </section>
  )
}
