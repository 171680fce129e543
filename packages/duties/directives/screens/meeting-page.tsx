import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { useDirectives } from './client.ts'
import css from './meeting.module.css'
import { MeetingActs } from './meeting-acts.tsx'
import { MeetingAgenda } from './meeting-agenda.tsx'
import type { MeetingAnswer } from './meeting-answers.ts'
import { MeetingFollowUp } from './meeting-follow-up.tsx'
import { MeetingMinutes } from './meeting-minutes.tsx'
import { useMinutesDesk } from './meeting-minutes-desk.ts'
import { MeetingPresence } from './meeting-presence.tsx'
import { MeetingRail } from './meeting-rail.tsx'
import { useMeetingName } from './meeting-say.ts'
import { MeetingStateBadge } from './meeting-state.tsx'

/** One meeting: its agenda, what becomes of it while it is held, its minutes. */
export function MeetingPage() {
  const { id = '' } = useParams()
  const page = useQuery(useDirectives().meeting.queryOptions({ meetingId: id }))
  if (page.error?.data?.code === 'NOT_FOUND') return <MeetingUnknown />
  return (
    <QueryView query={page} shape="page">
      {(data) => <Meeting key={id} page={data} />}
    </QueryView>
  )
}

const tabs = ['points', 'texte', 'presences'] as const

function Meeting({ page }: { page: MeetingAnswer }) {
  const t = useWords('directives')
  const nameOf = useMeetingName()
  const { meeting } = page
  const desk = useMinutesDesk(page)
  const usual = meeting.state === 'held' || meeting.state === 'closed' ? 'texte' : 'points'
  const [asked, show] = useFilter('vue', usual)
  const tab = tabs.find((one) => one === asked) ?? usual
  const label = {
    points: t('meeting.page.agenda'),
    texte: t('meeting.page.minutes'),
    presences: t('meeting.presence.title'),
  }
  return (
    <Page
      title={nameOf(meeting)}
      badge={<MeetingStateBadge state={meeting.state} on={meeting.on} />}
      actions={<MeetingActs page={page} save={desk.save} />}
      wide
    >
      <ThreeColumns
        railWidth={360}
        thing={
          <div className={css.desk}>
            {meeting.state === 'cancelled' && (
              <p className={css.warn}>{t('meeting.page.cancelled', { reason: meeting.cancelReason })}</p>
            )}
            <div className={css.tabs} role="tablist" aria-label={t('meeting.page.tabs')}>
              {tabs.map((one) => (
                <button
                  key={one}
                  type="button"
                  role="tab"
                  id={`tab-${one}`}
                  aria-selected={tab === one}
                  aria-controls="meeting-panel"
                  className={one === 'presences' ? `${css.tab} ${css.phoneOnly}` : css.tab}
                  onClick={() => show(one)}
                >
                  {label[one]}
                </button>
              ))}
            </div>
            <div id="meeting-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} className={css.panel}>
              {tab !== 'presences' && <MeetingFollowUp page={page} />}
              {tab === 'points' && <MeetingAgenda page={page} />}
              {tab === 'texte' && <MeetingMinutes page={page} desk={desk} />}
              {tab === 'presences' && <MeetingPresence page={page} />}
            </div>
          </div>
        }
        rail={<MeetingRail page={page} />}
      />
    </Page>
  )
}

function MeetingUnknown() {
  const t = useWords('directives')
  return (
    <Page title={t('meeting.page.unknownTitle')}>
      <Empty
        action={
          <Button component={Link} to="/reunions" variant="default">
            {t('meeting.list.title')}
          </Button>
        }
      >
        {t('meeting.page.unknown')}
      </Empty>
    </Page>
  )
}
