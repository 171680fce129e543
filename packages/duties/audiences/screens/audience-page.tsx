import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Tabs } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { AudienceActs } from './audience-acts.tsx'
import { AudienceHistory } from './audience-history.tsx'
import { AudienceMissing } from './audience-missing.tsx'
import css from './audience-page.module.css'
import { type AudiencePage as Request, useAudiences } from './client.ts'
import { RequestRail } from './request-rail.tsx'
import { RequestSheet } from './request-sheet.tsx'

const tabs = ['treatment', 'history'] as const

/** One request: itself in the middle, and on the right what is done about it. */
export function AudiencePage() {
  const { id = '' } = useParams()
  const page = useQuery(useAudiences().audience.queryOptions({ audienceId: id }))
  if (page.error?.data?.code === 'NOT_FOUND') return <AudienceMissing />
  return (
    <QueryView query={page} shape="page">
      {(data) => <OneRequest key={data.audience.id} page={data} />}
    </QueryView>
  )
}

function OneRequest({ page }: { page: Request }) {
  return (
    <Page title={page.audience.number} actions={<AudienceActs page={page} />} wide>
      <ThreeColumns thing={<RequestSheet page={page} />} rail={<Side page={page} />} railWidth={400} />
    </Page>
  )
}

/** What is done about it, and what happened, by tabs that live in the address. */
function Side({ page }: { page: Request }) {
  const t = useWords('audiences')
  const [asked, choose] = useFilter('onglet', tabs[0])
  const open = tabs.find((one) => one === asked) ?? tabs[0]
  return (
    <Tabs value={open} onChange={(tab) => choose(tab ?? tabs[0])} keepMounted={false} className={css.rail ?? ''}>
      <Tabs.List className={css.tabs ?? ''}>
        {tabs.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`tab.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={open} className={css.panel ?? ''}>
        {open === 'treatment' && <RequestRail key={page.audience.state} page={page} />}
        {open === 'history' && <AudienceHistory audienceId={page.audience.id} />}
      </Tabs.Panel>
    </Tabs>
  )
}
