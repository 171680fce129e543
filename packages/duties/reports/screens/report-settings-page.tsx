import { Sections } from '@cabinet/blocks/people/screens/section.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useReports } from './client.ts'
import { ReportSettingsCycle } from './report-settings-cycle.tsx'
import { ReportSettingsFigures } from './report-settings-figures.tsx'
import { ReportSettingsPages } from './report-settings-pages.tsx'

/** How this office makes its reports: by when what, what may be published, who answers for which page. */
export function ReportSettingsPage() {
  const t = useWords('reports')
  const settings = useQuery(useReports().draftSettings.queryOptions())
  return (
    <Page title={t('nav.settings')}>
      <QueryView query={settings} shape="form">
        {(data) => (
          <Sections>
            <ReportSettingsCycle key={data.calendar.version} calendar={data.calendar} next={data.next} />
            <ReportSettingsFigures key={data.figures.join()} figures={data.figures} />
            <ReportSettingsPages
              key={data.pages.map((one) => `${one.bureau}${one.answersFor}${one.hidden}`).join()}
              pages={data.pages}
            />
          </Sections>
        )}
      </QueryView>
    </Page>
  )
}
