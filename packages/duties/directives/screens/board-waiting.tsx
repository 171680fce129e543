import { dayOf, daysBetween, isDay } from '@cabinet/office/day.ts'
import { DueBadge } from '@cabinet/ui/due-badge.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useTimeZone, useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import type { Waiting } from './board-mayor.tsx'
import css from './board-page.module.css'

type Props = { section: Waiting['section']; rows: readonly Waiting[]; most: number }

/** What waits for the mayor of one kind, the longest-waiting first; each line opens the page on which it is done. */
export function BoardWaiting({ section, rows, most }: Props) {
  const t = useWords('directives')
  if (rows.length === 0) return null
  return (
    <section className={css.waiting} aria-labelledby={`waiting-${section}`}>
      <h2 id={`waiting-${section}`}>
        {t(`board.mayor.section.${section}`)} <span className={css.count}>{rows.length}</span>
      </h2>
      <ul className={css.lines}>
        {rows.map((one) => (
          <Line key={`${one.id} ${one.step ?? ''}`} one={one} />
        ))}
      </ul>
      {rows.length === most && <p className="small muted">{t('board.mayor.more', { count: most })}</p>}
    </section>
  )
}

function Line({ one }: { one: Waiting }) {
  const t = useWords('directives')
  const timeZone = useTimeZone()
  const today = useToday()
  const since = one.since && (isDay(one.since) ? one.since : dayOf(new Date(one.since), timeZone))
  const days = since ? daysBetween(since, today) : 0
  return (
    <li>
      <Link to={one.to} className={css.waitingLine}>
        <span className={css.text} dir="auto">
          {one.title}
        </span>
        <span className={css.under} dir="auto">
          {[one.reference, one.detail].filter(Boolean).join(' · ')}
        </span>
        <span className={css.badges}>
          {one.step && <StateBadge tone="sign">{t(`board.mayor.step.${one.step}`)}</StateBadge>}
          {one.dueOn && <DueBadge due={one.dueOn} today={today} />}
          {since && <span className="small muted">{t('board.mayor.since', { count: Math.max(0, days) })}</span>}
        </span>
      </Link>
    </li>
  )
}
