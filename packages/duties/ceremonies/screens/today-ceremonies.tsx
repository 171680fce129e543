import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Card } from '@cabinet/ui/card.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useCeremonies } from './client.ts'
import css from './today-ceremonies.module.css'

/** What may wait, the most pressing first: where it is shown, and the act it takes. */
const waiting = [
  { count: 'tasks', file: 'mine', act: 'ceremonies.read' },
  { count: 'suggested', file: 'suggested', act: 'ceremonies.prepare' },
] as const

/** What of this duty concerns whoever is at the desk today; nothing when nothing does. */
export function TodayCeremonies() {
  const t = useWords('ceremonies')
  const may = useMay()
  const { data: counts } = useQuery({ ...useCeremonies().counts.queryOptions(), enabled: may('ceremonies.read') })
  const mine = waiting.filter((one) => (counts?.[one.count] ?? 0) > 0 && may(one.act))
  if (mine.length === 0) return null
  return (
    <div className={css.today}>
      <Card title={t('nav.ceremonies')}>
        <ul className={css.lines}>
          {mine.map(({ count, file }) => (
            <li key={count}>
              <Link to={`/ceremonies?file=${file}`}>{t(`today.${count}`, { count: counts?.[count] ?? 0 })}</Link>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
