import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useReports } from './client.ts'
import css from './issue.module.css'
import { IssueFreeze } from './issue-freeze.tsx'
import { IssuePages } from './issue-pages.tsx'
import { IssueSection } from './issue-section.tsx'
import { IssueVisa } from './issue-visa.tsx'
import { ReportFrame } from './report-frame.tsx'

/** The chef de cabinet's way with a report: the pages, the mayor's page, the whole as it reads, the visa, the number. */
export function IssuePage() {
  const { id = '' } = useParams()
  const t = useWords('reports')
  const issue = useQuery(useReports().issue.queryOptions({ reportId: id }))
  return (
    <ReportFrame id={id} title={t('issue.tab.work')}>
      <QueryView query={issue} shape="page">
        {(page) => (
          <div className={css.page}>
            <div className={css.main}>
              <IssuePages page={page} />
              <IssueSection
                title={t('issue.mayor.title')}
                help={t('issue.mayor.help')}
                aside={
                  <Button component={Link} to={`/rapports/${id}/pages/mayor`} variant="default" size="compact-sm">
                    {t('issue.mayor.open')}
                  </Button>
                }
              />
              <IssueSection
                title={t('issue.reading.preview')}
                help={t('issue.reading.previewHelp')}
                aside={
                  <Button component={Link} to={`/rapports/${id}/lecture`} variant="default" size="compact-sm">
                    {t('issue.tab.reading')}
                  </Button>
                }
              />
            </div>
            <div className={css.side}>
              <IssueVisa page={page} />
              <IssueFreeze page={page} />
            </div>
          </div>
        )}
      </QueryView>
    </ReportFrame>
  )
}
