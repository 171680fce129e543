import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { ThingFrame } from '@cabinet/ui/thing-frame.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { ArrivalAlerts } from './arrival-alerts.tsx'
import { CeremonyStateBadge } from './ceremony-state.tsx'
import { useCeremonyTimes } from './ceremony-times.ts'
import { type CeremonyAnswer, useCeremonies } from './client.ts'

type Props = {
  id: string
  /** What this page is about, for the tab of the browser: « Invités »; the ceremony's own title stands on top. */
  title?: string
  actions?: ReactNode | ((page: CeremonyAnswer) => ReactNode)
  /** The children fill the height themselves: a plan of the hall, three columns. */
  wide?: boolean
  children: ReactNode | ((page: CeremonyAnswer) => ReactNode)
}

/** The tabs of one ceremony, in the order in which the work goes, and the act that opens each. */
const tabs = [
  { name: 'preparation', end: '', acts: ['ceremonies.read'] },
  { name: 'guests', end: '/invites', acts: ['ceremonies.guests', 'ceremonies.see-line'] },
  { name: 'line', end: '/ligne', acts: ['ceremonies.see-line'] },
  { name: 'seating', end: '/plan', acts: ['ceremonies.seat', 'ceremonies.see-line'] },
  { name: 'show', end: '/conducteur', acts: ['ceremonies.read'] },
  { name: 'door', end: '/entrees', acts: ['ceremonies.door'] },
  { name: 'after', end: '/apres', acts: ['ceremonies.close', 'ceremonies.oversee'] },
] as const

/** The head of every page of one ceremony: what, when, where, how far; and the way to the other pages. */
export function CeremonyFrame({ id, title, actions, wide = false, children }: Props) {
  const t = useWords('ceremonies')
  const may = useMay()
  const page = useQuery(useCeremonies().ceremony.queryOptions({ ceremonyId: id }))
  if (page.error?.data?.code === 'NOT_FOUND') return <CeremonyUnknown />
  const { data } = page
  if (!data) {
    return (
      <Page title={title ?? ''}>
        <QueryView query={page} shape="page">
          {() => null}
        </QueryView>
      </Page>
    )
  }
  const { title: name, startsAt, endsAt } = data.ceremony
  return (
    <Page title={name} actions={typeof actions === 'function' ? actions(data) : actions} wide>
      <ThingFrame
        facts={<HeadFacts page={data} />}
        label={t('ceremony.frame.tabs')}
        tabs={tabs
          .filter(({ acts }) => acts.some((act) => may(act)))
          .map((tab) => ({
            to: `/ceremonies/${id}${tab.end}`,
            name: t(`ceremony.tab.${tab.name}`),
            end: tab.end === '',
          }))}
        title={title}
        news={<ArrivalAlerts ceremonyId={id} startsAt={startsAt} endsAt={endsAt} />}
        wide={wide}
      >
        {typeof children === 'function' ? children(data) : children}
      </ThingFrame>
    </Page>
  )
}

function HeadFacts({ page: { ceremony } }: { page: CeremonyAnswer }) {
  const t = useWords('ceremonies')
  const times = useCeremonyTimes()
  return (
    <>
      <CeremonyStateBadge state={ceremony.state} />
      <b>{times.whole(ceremony)}</b>
      {ceremony.place && <span dir="auto">{ceremony.place}</span>}
      <span className="muted">{t(`ceremony.kind.${ceremony.kind}`)}</span>
    </>
  )
}

function CeremonyUnknown() {
  const t = useWords('ceremonies')
  return (
    <Page title={t('ceremony.frame.unknownTitle')}>
      <Empty
        action={
          <Button component={Link} to="/ceremonies" variant="default">
            {t('nav.ceremonies')}
          </Button>
        }
      >
        {t('ceremony.frame.unknown')}
      </Empty>
    </Page>
  )
}
