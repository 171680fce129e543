import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMomentClock } from './door-clock.ts'
import css from './show.module.css'
import { useShowActs } from './show-acts.ts'
import type { ShowAnswer, ShownLine } from './show-answers.ts'
import type { Timed } from './show-now.ts'
import { ShowPlan } from './show-plan.tsx'
import { ShowRest } from './show-rest.tsx'

type Props = { show: ShowAnswer; times: Timed }

/** Where the ceremony stands: early or late, what is on, what comes, and the one button that moves it on. */
export function ShowHead({ show, times }: Props) {
  const t = useWords('ceremonies')
  const acts = useShowActs(show)
  const { byId } = times
  const running = show.lines.find((line) => byId.get(line.id)?.state === 'running')
  const next = show.lines.find((line) => byId.get(line.id)?.state === 'waiting')
  if (!times.isDay && !running) return <ShowPlan show={show} times={times} />
  return (
    <>
      <section className={css.head} aria-label={t('day.show.now')}>
        <Drift minutes={times.drift.now} />
        <div className={css.stand}>
          {running ? <Running line={running} times={times} zone={show.timeZone} /> : <p>{t('day.show.nothingOn')}</p>}
        </div>
        {show.may.run && next && (
          <Button
            size="lg"
            classNames={{ root: css.tall ?? '', label: css.wrap ?? '' }}
            className={css.press}
            loading={acts.isBusy}
            onClick={() => acts.start(next)}
          >
            {t(running ? 'day.show.next' : 'day.show.start', { title: next.title })}
          </Button>
        )}
      </section>
      <ShowRest show={show} times={times} acts={acts} running={running} />
    </>
  )
}

/** « +7 min », said again by itself when it changes. */
function Drift({ minutes }: { minutes: number }) {
  const t = useWords('ceremonies')
  const tone = minutes > 0 ? css.late : minutes < 0 ? css.early : css.onTime
  const said =
    minutes > 0
      ? t('day.show.late', { count: minutes })
      : minutes < 0
        ? t('day.show.early', { count: -minutes })
        : t('day.show.onTime')
  return (
    <p className={`${css.drift} ${tone}`} role="status">
      {said}
    </p>
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
