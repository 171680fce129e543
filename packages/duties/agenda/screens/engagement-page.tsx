import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { dayOfLocal } from '../rules/local-time.ts'
import { type EngagementPage as Engagement, useAgenda } from './client.ts'
import css from './engagement.module.css'
import { EngagementButtons } from './engagement-buttons.tsx'
import { EngagementFacts, EngagementHead } from './engagement-facts.tsx'
import { EngagementHistory } from './engagement-history.tsx'
import { EngagementParts } from './engagement-parts.tsx'

/** One engagement: what it is in the middle, what is decided about it on the right, its story below. */
export function EngagementPage() {
  const { ref = '' } = useParams()
  const page = useQuery(useAgenda().engagement.queryOptions({ ref }))
  if (page.error?.data?.code === 'NOT_FOUND') return <Missing />
  return (
    <QueryView query={page} shape="page">
      {(data) => <OneEngagement key={data.ref} page={data} />}
    </QueryView>
  )
}

function OneEngagement({ page }: { page: Engagement }) {
  const t = useWords('agenda')
  const { engagement } = page
  const back = (
    <Button
      component={Link}
      to={`/agenda?date=${dayOfLocal(engagement.hereStart)}`}
      variant="default"
      className={css.link ?? ''}
    >
      {t('engagement.onBoard')}
    </Button>
  )
  return (
    <Page title={engagement.title} actions={back} wide>
      <ThreeColumns
        thing={
          <div className={css.thing}>
            <div className={css.page}>
              <EngagementHead page={page} />
              <EngagementFacts page={page} />
              <section className={css.part}>
                <h3>{t('story.title')}</h3>
                <EngagementHistory reference={page.ref} />
              </section>
            </div>
          </div>
        }
        rail={
          <div className={css.more}>
            <EngagementButtons page={page} />
            <EngagementParts page={page} />
          </div>
        }
        railWidth={400}
      />
    </Page>
  )
}

/** The same answer for what does not exist and for what one may not know. */
function Missing() {
  const t = useWords('agenda')
  return (
    <Page title={t('engagement.missing')}>
      <div className={css.center}>
        <p>{t('engagement.missingText')}</p>
        <Link to="/agenda">{t('engagement.missingBack')}</Link>
      </div>
    </Page>
  )
}
