import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Card } from '@cabinet/ui/card.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useReports } from './client.ts'
import css from './today-reports.module.css'

/** What of this duty concerns whoever is at the desk today; nothing when nothing does. */
export function TodayReports() {
  const t = useWords('reports')
  const may = useMay()
  const { data } = useQuery({ ...useReports().draftToday.queryOptions(), enabled: may('reports.read') })
  const [first] = data?.pages ?? []
  const pages = data?.pages.length ?? 0
  const visa = data?.visa ?? 0
  if (pages === 0 && visa === 0) return null
  const reports = new Set(data?.pages.map((one) => one.reportId))
  // One page is opened at once, several on their report.
  const where = !first || reports.size > 1 ? '/rapports' : `/rapports/${first.reportId}`
  return (
    <div className={css.today}>
      <Card title={t('nav.reports')}>
        <ul className={css.lines}>
          {pages > 0 && (
            <li>
              <Link to={first && pages === 1 ? `/rapports/${first.reportId}/pages/${first.bureau}` : where}>
                {t('today.pages', { count: pages })}
              </Link>
            </li>
          )}
          {visa > 0 && (
            <li>
              <Link to="/rapports">{t('today.visa', { count: visa })}</Link>
            </li>
          )}
        </ul>
      </Card>
    </div>
  )
}
