import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { useReports } from './client.ts'
import { IssueEditions } from './issue-editions.tsx'
import { IssueReading } from './issue-reading.tsx'
import { IssueSection } from './issue-section.tsx'
import { ReportFrame } from './report-frame.tsx'

/** The whole report as it would be frozen now, for those who consolidate it and give their visa. */
export function IssuePreviewPage() {
  const { id = '' } = useParams()
  const t = useWords('reports')
  const [asked, choose] = useFilter('edition', 'mayor')
  const edition = asked === 'council' ? 'council' : 'mayor'
  const preview = useQuery(
    useReports().issuePreview.queryOptions(
      { reportId: id, edition },
      { staleTime: 60_000, refetchOnWindowFocus: false },
    ),
  )
  return (
    <ReportFrame id={id} title={t('issue.tab.reading')}>
      {(report) => (
        <QueryView query={preview} shape="page">
          {(content) => (
            <>
              <IssueEditions editions={['mayor', 'council']} value={edition} onChange={choose} />
              <IssueReading
                content={content}
                to={(code) => `/statistiques/${code}?du=${report.from}&au=${report.to}`}
                rail={<IssueSection title={t('issue.reading.preview')} help={t('issue.reading.previewHelp')} />}
              />
            </>
          )}
        </QueryView>
      )}
    </ReportFrame>
  )
}
