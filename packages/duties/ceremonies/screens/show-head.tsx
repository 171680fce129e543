import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { cutThatHelps } from '../rules/show-drift.ts'
import { useMomentClock } from './door-clock.ts'
import css from './show.module.css'
import { type ShowActs, useShowActs } from './show-acts.ts'
import type { ShowAnswer, ShownLine } from './show-answers.ts'
import type { Timed } from './show-now.ts'

type Props = { show: ShowAnswer; times: Timed }

/** A long title is read whole, on two lines if it must. */
const tall = { root: css.tall ?? '', label: css.wrap ?? '' }

/** Where the ceremony stands: early or late, what is on, what comes, and the one button that moves it on. */
export function ShowHead({ show, times }: Props) {
  const t = useWords('ceremonies')
  const acts = useShowActs(show)
  const { drift, byId } = times
  const running = show.lines.find((line) => byId.get(line.id)?.state === 'running')
  const next = show.lines.find((line) => byId.get(line.id)?.state === 'waiting')
  if (!times.isDay && !running) return <Plan show={show} times={times} />
  return (
    <section className={css.head} aria-label={t('day.show.now')}>
      <p className={`${css.drift} ${drift.now > 0 ? css.late : drift.now < 0 ? css.early : css.onTime}`} role="status">
        {drift.now > 0
          ? t('day.show.late', { count: drift.now })
          : drift.now < 0
            ? t('day.show.early', { count: -drift.now })
            : t('day.show.onTime')}
      </p>
      <div className={css.stand}>
        {running ? <Running line={running} times={times} zone={show.timeZone} /> : <p>{t('day.show.nothingOn')}</p>}
        <EndsAt show={show} times={times} />
        <Missed show={show} times={times} />
        {acts.error !== null && <Problem error={acts.error} inset />}
      </div>
      {show.may.run && (
        <div className={css.press}>
          {next && (
            <Button size="lg" classNames={tall} loading={acts.isBusy} onClick={() => acts.start(next)}>
              {t(running ? 'day.show.next' : 'day.show.start', { title: next.title })}
            </Button>
          )}
          {running && (
            <Button
              size="lg"
              classNames={tall}
              variant="default"
              disabled={acts.isBusy}
              onClick={() => acts.end(running)}
            >
              {t('day.show.end', { title: running.title })}
            </Button>
          )}
          <CatchUp lines={show.lines} times={times} acts={acts} />
        </div>
      )}
    </section>
  )
}

/** Before the day: from when to when, as written. */
function Plan({ show, times }: Props) {
  const t = useWords('ceremonies')
  const clock = useMomentClock(show.timeZone)
  const last = times.byId.get(show.lines.at(-1)?.id ?? '')
  const minutes = show.lines.reduce((sum, line) => sum + line.minutes, 0)
  const clashes = show.lines.filter((line) => (times.byId.get(line.id)?.overFixed ?? 0) > 0)
  return (
    <section className={css.plan}>
      <p>
        {t('day.show.plan', {
          from: clock(show.startsAt),
          to: clock(last?.planned.end ?? show.endsAt),
          count: minutes,
        })}
      </p>
      {clashes.map((line) => (
        <p key={line.id} className={css.warning}>
          {t('day.show.clash', {
            title: line.title,
            time: clock(line.fixedAt ?? 0),
            count: Math.round((times.byId.get(line.id)?.overFixed ?? 0) / 60_000),
          })}
        </p>
      ))}
    </section>
  )
}

function Running({ line, times, zone }: { line: ShownLine; times: Timed; zone: string }) {
  const t = useWords('ceremonies')
  const clock = useMomentClock(zone)
  const length = (line.cutTo ?? line.minutes) * 60_000
  const left = Math.ceil(((line.startedAt ?? times.now) + length - times.now) / 60_000)
  return (
    <>
      <p className={css.on} dir="auto">
        {line.title}
      </p>
      <p className="muted">
        {[
          line.owner,
          line.guest,
          t('day.show.since', { time: clock(line.startedAt ?? times.now) }),
          left >= 0 ? t('day.show.left', { count: left }) : t('day.show.over', { count: -left }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}

function EndsAt({ show, times }: Props) {
  const t = useWords('ceremonies')
  const clock = useMomentClock(show.timeZone)
  const ends = Math.max(...show.lines.map((line) => times.byId.get(line.id)?.expected.end ?? 0))
  return <p className="muted">{t('day.show.endsAt', { time: clock(ends) })}</p>
}

function Missed({ show, times }: Props) {
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

/** The speech still to come, or going on, that can give the lost minutes back. */
function CatchUp({ lines, times, acts }: { lines: readonly ShownLine[]; times: Timed; acts: ShowActs }) {
  const t = useWords('ceremonies')
  const late = Math.max(times.drift.now, times.drift.atEnd, ...times.drift.missed.map((one) => one.minutes))
  const speech = lines.find((line) => {
    const state = times.byId.get(line.id)?.state
    return line.kind === 'speech' && (state === 'waiting' || state === 'running') && cutThatHelps(line, late) !== null
  })
  const cutTo = speech ? cutThatHelps(speech, late) : null
  if (!speech || cutTo === null) return null
  return (
    <Button size="lg" classNames={tall} variant="light" onClick={() => acts.cut(speech, cutTo)}>
      {t('day.show.cutTo', { title: speech.title, count: cutTo })}
    </Button>
  )
}
