import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Card } from '@cabinet/ui/card.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useMissions } from './client.ts'
import css from './today-missions.module.css'

/** What may be owed on missions, the most pressing first. */
const owed = [
  { list: 'desk' },
  { list: 'report-owed' },
  { list: 'authority', act: 'missions.send' },
  { list: 'to-settle', act: 'missions.settle' },
] as const

/** What of this duty concerns whoever is at the desk today; nothing when nothing does. */
export function TodayMissions() {
  const t = useWords('missions')
  const may = useMay()
  const { data: counts } = useQuery({ ...useMissions().counts.queryOptions(), enabled: may('missions.read') })
  const mine = owed.filter((one) => (counts?.[one.list] ?? 0) > 0 && (!('act' in one) || may(one.act)))
  if (mine.length === 0) return null
  return (
    <div className={css.today}>
      <Card title={t('nav.missions')}>
        <ul className={css.lines}>
          {mine.map(({ list }) => (
            <li key={list}>
              <Link to={`/missions?file=${list}`}>{t(`today.${list}`, { count: counts?.[list] ?? 0 })}</Link>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
