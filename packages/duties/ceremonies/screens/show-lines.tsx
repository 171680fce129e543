import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { type DragEvent, type KeyboardEvent, useState } from 'react'
import { Link } from 'react-router'
import { useMomentClock } from './door-clock.ts'
import css from './show.module.css'
import { type ShowActs, useShowActs } from './show-acts.ts'
import type { ShowAnswer, ShownLine } from './show-answers.ts'
import { ShowLineMenu } from './show-line-menu.tsx'
import type { Timed } from './show-now.ts'

type Props = { show: ShowAnswer; times: Timed; onEdit: (line: ShownLine) => void }

/** Minute by minute. A line is moved by dragging it, or by Alt and the arrows. */
export function ShowLines({ show, times, onEdit }: Props) {
  const t = useWords('ceremonies')
  const acts = useShowActs(show)
  const [over, setOver] = useState<number | null>(null)
  const drop = (event: DragEvent, to: number) => {
    event.preventDefault()
    setOver(null)
    const line = show.lines.find((one) => one.id === event.dataTransfer.getData('text/plain'))
    if (line) acts.move(line, to)
  }
  return (
    <ol className={css.lines} aria-label={t('day.show.title')}>
      {show.lines.map((line, i) => (
        <li
          key={line.id}
          className={[css.line, css[times.byId.get(line.id)?.state ?? 'waiting'], over === i && css.target]
            .filter(Boolean)
            .join(' ')}
          draggable={show.may.edit}
          onDragStart={(event) => event.dataTransfer.setData('text/plain', line.id)}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(i)
          }}
          onDragLeave={() => setOver(null)}
          onDrop={(event) => drop(event, i)}
        >
          <OneLine line={line} at={i} show={show} times={times} acts={acts} onEdit={onEdit} />
        </li>
      ))}
    </ol>
  )
}

type OneProps = Props & { line: ShownLine; at: number; acts: ShowActs }

function OneLine({ line, at, show, times, acts, onEdit }: OneProps) {
  const t = useWords('ceremonies')
  const timed = times.byId.get(line.id)
  const byKeys = (event: KeyboardEvent) => {
    const step = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
    if (step === undefined) return
    event.preventDefault()
    acts.move(line, at + step)
  }
  return (
    <>
      <Hours line={line} times={times} zone={show.timeZone} />
      <div className={css.what}>
        <p className={css.title}>
          {show.may.edit ? (
            <button
              type="button"
              className={css.name}
              onClick={() => onEdit(line)}
              onKeyDown={byKeys}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              dir="auto"
            >
              {line.title}
            </button>
          ) : (
            <span dir="auto">{line.title}</span>
          )}{' '}
          <Badges line={line} state={timed?.state ?? 'waiting'} />
        </p>
        <p className="small muted" dir="auto">
          {[t(`ceremony.showKind.${line.kind}`), line.owner, line.guest].filter(Boolean).join(' · ')}
          {line.speechId && line.speech && (
            <>
              {' · '}
              <Link to={`/discours/${line.speechId}`}>{line.speech}</Link>
            </>
          )}
        </p>
        {line.note && (
          <p className="small" dir="auto">
            {line.note}
          </p>
        )}
      </div>
      <ShowLineMenu line={line} at={at} show={show} state={timed?.state ?? 'waiting'} acts={acts} onEdit={onEdit} />
    </>
  )
}

/** The hour it is expected; the planned one crossed out where they differ. */
function Hours({ line, times, zone }: { line: ShownLine; times: Timed; zone: string }) {
  const t = useWords('ceremonies')
  const clock = useMomentClock(zone)
  const timed = times.byId.get(line.id)
  if (!timed) return null
  const [planned, expected] = [clock(timed.planned.start), clock(timed.expected.start)]
  const moved = planned !== expected && timed.state !== 'skipped'
  const taken = timed.state === 'done' ? Math.round((timed.expected.end - timed.expected.start) / 60_000) : null
  return (
    <div className={css.hours}>
      <b>{timed.state === 'skipped' ? planned : expected}</b>
      {moved && (
        <small>
          <span className="visually-hidden">{t('day.show.planned')} </span>
          <s>{planned}</s>
        </small>
      )}
      <small>
        {taken !== null && taken !== line.minutes
          ? t('day.show.takenOf', { taken, count: line.minutes })
          : t('day.show.minutes', { count: line.cutTo ?? line.minutes })}
      </small>
    </div>
  )
}

function Badges({ line, state }: { line: ShownLine; state: string }) {
  const t = useWords('ceremonies')
  return (
    <>
      {state === 'running' && <StateBadge tone="info">{t('day.show.state.running')}</StateBadge>}
      {state === 'done' && <StateBadge tone="done">{t('day.show.state.done')}</StateBadge>}
      {state === 'skipped' && <StateBadge>{t('day.show.state.skipped')}</StateBadge>}
      {line.fixedClock && <StateBadge tone="sign">{t('day.show.fixed')}</StateBadge>}
      {line.cutTo !== null && <StateBadge tone="soon">{t('day.show.cutFrom', { count: line.minutes })}</StateBadge>}
    </>
  )
}
