import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { Link } from 'react-router'
import css from './reception-page.module.css'
import type { Visit } from './reception-parts.ts'
import { useSayTime } from './say-time.ts'
import type { ReceptionActs } from './use-reception-acts.ts'

/** Whose coming is over; a badge not given back stays in sight. */
export function ReceptionOver({ visits, acts }: { visits: readonly Visit[]; acts: ReceptionActs }) {
  const t = useWords('audiences')
  const sayTime = useSayTime()
  return (
    <section className={css.part}>
      <h2>{t('reception.over')}</h2>
      <ul className={css.overs}>
        {visits.map((visit) => (
          <li key={visit.visitId} className={css.over}>
            <span className="num muted">{sayTime(visit.start)}</span>
            <Link to={`/audiences/${visit.audienceId}`} dir="auto">
              {visit.visitor}
            </Link>
            {visit.may.returnBadge ? (
              <Button size="compact-md" variant="default" onClick={() => acts.returnBadge(visit)}>
                {t('reception.returnBadge', { badge: visit.badge })}
              </Button>
            ) : (
              <StateBadge tone={visit.ended === 'held' ? 'done' : 'neutral'}>
                {t(`reception.endedAs.${visit.ended ?? 'held'}`)}
              </StateBadge>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
