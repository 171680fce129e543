import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useQuery } from '@tanstack/react-query'
import type { Edition } from '../rules/report.ts'
import { useReports } from './client.ts'
import { IssueEditions } from './issue-editions.tsx'
import { IssueFacts } from './issue-facts.tsx'
import { IssuePresent } from './issue-present.tsx'
import { IssuePrintings } from './issue-printings.tsx'
import { IssueReading } from './issue-reading.tsx'

/** A frozen report: the edition one may read, as it was frozen; what proves it, what came of it, and the way to paper. */
export function IssueFrozen({ reportId }: { reportId: string }) {
  const may = useMay()
  const [asked, choose] = useFilter('edition', '')
  const complete = may('reports.complete')
  const edition: Edition = complete && asked !== 'council' ? 'mayor' : 'council'
  const reports = useReports()
  const frozen = useQuery(reports.issueFrozen.queryOptions({ reportId, edition }))
  const restated = useQuery(
    reports.issueRestated.queryOptions({ reportId, edition }, { staleTime: 5 * 60_000, refetchOnWindowFocus: false }),
  )
  return (
    <QueryView query={frozen} shape="page">
      {(page) => (
        <>
          <IssueEditions editions={page.editions} value={edition} onChange={choose} />
          <IssueReading
            content={page.content}
            to={(code) => `/rapports/${reportId}/chiffres/${code}?edition=${edition}`}
            restated={restated.data}
            rail={
              <>
                <IssueFacts page={page} restated={restated.data} />
                <IssuePresent page={page} />
                <IssuePrintings reportId={reportId} edition={edition} />
              </>
            }
          />
        </>
      )}
    </QueryView>
  )
}
