import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { cutThatHelps } from '../rules/show-drift.ts'
import { useMomentClock } from './door-clock.ts'
import css from './show.module.css'
import type { ShowActs } from './show-acts.ts'
import type { ShowAnswer, ShownLine } from './show-answers.ts'
import type { Timed } from './show-now.ts'

type Props = { show: ShowAnswer; times: Timed; acts: ShowActs; running: ShownLine | undefined }

/** When it will all be over, what cannot be kept, and the two other ways on: give minutes back, or end without a next. */
export function ShowRest({ show, times, acts, running }: Props) {
  const t = useWords('ceremonies')
  const clock = useMomentClock(show.timeZone)
  const ends = Math.max(...show.lines.map((line) => times.byId.get(line.id)?.expected.end ?? 0))
  return (
    <section className={css.rest}>
      <p className="muted">{t('day.show.endsAt', { time: clock(ends) })}</p>
      {show.may.run && (
        <div className={css.others}>
          <CatchUp lines={show.lines} times={times} acts={acts} />
          {running && (
            <Button
              variant="default"
              classNames={{ root: css.tall ?? '', label: css.wrap ?? '' }}
              disabled={acts.isBusy}
              onClick={() => acts.end(running)}
            >
              {t('day.show.end', { title: running.title })}
            </Button>
          )}
        </div>
      )}
      <Missed show={show} times={times} />
      {acts.error !== null && <Problem error={acts.error} inset />}
    </section>
  )
}

function Missed({ show, times }: Pick<Props, 'show' | 'times'>) {
  const t = useWords('ceremonies')
  const clock = useMomentClock(show.timeZone)
  return times.drift.missed.map(({ id, minutes }) => {
    const line = show.lines.find((one) => one.id === id)
    return (
      <p key={id} className={css.warning} role="alert">
        {t('day.show.missed', { title: line?.title ?? '', time: clock(line?.fixedAt ?? 0), count: minutes })}
      </p>
    )
  })
}

type CatchUpProps = { lines: readonly ShownLine[]; times: Timed; acts: ShowActs }

/** The speech still to come, or going on, that can give the lost minutes back. */
function CatchUp({ lines, times, acts }: CatchUpProps) {
  const t = useWords('ceremonies')
  const late = Math.max(times.drift.now, times.drift.atEnd, ...times.drift.missed.map((one) => one.minutes))
  const speech = lines.find((line) => {
    const state = times.byId.get(line.id)?.state
    return line.kind === 'speech' && (state === 'waiting' || state === 'running') && cutThatHelps(line, late) !== null
  })
  const cutTo = speech ? cutThatHelps(speech, late) : null
  if (!speech || cutTo === null) return null
  return (
    <Button
      variant="light"
      classNames={{ root: css.tall ?? '', label: css.wrap ?? '' }}
      disabled={acts.isBusy}
      onClick={() => acts.cut(speech, cutTo)}
    >
      {t('day.show.cutTo', { title: speech.title, count: cutTo })}
    </Button>
  )
}
