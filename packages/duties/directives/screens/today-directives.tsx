import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Card } from '@cabinet/ui/card.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useDirectives } from './client.ts'
import css from './today-directives.module.css'
import { TodayMeetings } from './today-meetings.tsx'

/** What may wait, and the board on which it does. */
const waiting = [
  { figure: 'owed', to: '/suivi' },
  { figure: 'verify', to: '/suivi?tableau=attendu&etat=verify' },
] as const

/** What of this duty concerns whoever is at the desk today; nothing when nothing does. */
export function TodayDirectives() {
  const t = useWords('directives')
  const may = useMay()
  const directives = useDirectives()
  const enabled = may('directives.read')
  const { data: counts } = useQuery({ ...directives.boardCounts.queryOptions(), enabled })
  const { data: meetings = [] } = useQuery({ ...directives.meetingsCalledTo.queryOptions(), enabled })
  const mine = waiting.filter(({ figure }) => (counts?.[figure] ?? 0) > 0)
  if (mine.length === 0 && meetings.length === 0) return null
  return (
    <div className={css.today}>
      {meetings.length > 0 && <TodayMeetings meetings={meetings} />}
      {mine.length > 0 && (
        <Card title={t('nav.directives')}>
          <ul className={css.lines}>
            {mine.map(({ figure, to }) => (
              <li key={figure}>
                <Link to={to}>{t(`today.${figure}`, { count: counts?.[figure] ?? 0 })}</Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  )
}
