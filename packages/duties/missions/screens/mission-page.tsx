import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { type MissionAnswer, useMissions } from './client.ts'
import { MissionActs } from './mission-acts.tsx'
import { MissionCircuit } from './mission-circuit.tsx'
import { MissionHistory } from './mission-history.tsx'
import { MissionMissing } from './mission-missing.tsx'
import css from './mission-page.module.css'
import { MissionStateBadge } from './mission-state.tsx'
import { SectionAccount } from './section-account.tsx'
import { SectionAuthorisation } from './section-authorisation.tsx'
import { SectionChecklist } from './section-checklist.tsx'
import { SectionCosts } from './section-costs.tsx'
import { SectionInterim } from './section-interim.tsx'
import { SectionMembers } from './section-members.tsx'
import { SectionPapers } from './section-papers.tsx'
import { SectionPurpose } from './section-purpose.tsx'
import { SectionReport } from './section-report.tsx'
import { SectionStages } from './section-stages.tsx'

/** One order of mission, from its purpose to its settled account. */
export function MissionPage() {
  const { id = '' } = useParams()
  const page = useQuery(useMissions().mission.queryOptions({ missionId: id }))
  if (page.error?.data?.code === 'NOT_FOUND') return <MissionUnknown />
  return (
    <QueryView query={page} shape="page">
      {(data) => <OneMission key={data.mission.id} page={data} />}
    </QueryView>
  )
}

function OneMission({ page }: { page: MissionAnswer }) {
  const t = useWords('missions')
  const { mission, missing } = page
  return (
    <Page
      title={mission.number ?? t('page.draftTitle')}
      actions={<PrintableLink href={`/prints/missions/order?missionId=${mission.id}`}>{t('page.print')}</PrintableLink>}
    >
      <div className={css.top}>
        <div className={css.head}>
          <p className={css.purpose} dir="auto">
            {mission.purpose}
          </p>
          <p className="muted">
            <MissionStateBadge state={mission.state} /> {t('page.draftedBy', { name: page.draftedByName })}
          </p>
        </div>
        {mission.stateReason && (
          <p className={css.reason} dir="auto">
            {mission.stateReason}
          </p>
        )}
        <MissionMissing missing={missing} />
      </div>
      <div className={css.page}>
        <div className={css.main}>
          <SectionReport page={page} />
          <SectionPurpose page={page} />
          <SectionStages page={page} />
          <SectionMembers page={page} />
          <SectionChecklist page={page} />
          <SectionCosts page={page} />
          <SectionAccount page={page} />
        </div>
        <div className={css.side}>
          <MissionActs page={page} />
          <MissionCircuit page={page} />
        </div>
        <div className={css.side}>
          <SectionAuthorisation page={page} />
          <SectionInterim page={page} />
          <SectionPapers page={page} />
          <MissionHistory missionId={mission.id} />
        </div>
      </div>
    </Page>
  )
}

function MissionUnknown() {
  const t = useWords('missions')
  return (
    <Page title={t('page.unknownTitle')}>
      <Empty
        action={
          <Button component={Link} to="/missions" variant="default">
            {t('lists.title')}
          </Button>
        }
      >
        {t('page.unknown')}
      </Empty>
    </Page>
  )
}
