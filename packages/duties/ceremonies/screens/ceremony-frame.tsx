import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef } from 'react'
import { Link, NavLink } from 'react-router'
import { ArrivalAlerts } from './arrival-alerts.tsx'
import css from './ceremony-frame.module.css'
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
  return (
    <Page title={data.ceremony.title} actions={typeof actions === 'function' ? actions(data) : actions} wide>
      <div className={css.frame}>
        <Head page={data} title={title} />
        <ArrivalAlerts ceremonyId={id} startsAt={data.ceremony.startsAt} endsAt={data.ceremony.endsAt} />
        <div className={wide ? css.wide : css.body}>{typeof children === 'function' ? children(data) : children}</div>
      </div>
    </Page>
  )
}

function Head({ page, title }: { page: CeremonyAnswer; title: string | undefined }) {
  const t = useWords('ceremonies')
  const may = useMay()
  const times = useCeremonyTimes()
  const { ceremony } = page
  const nav = useRef<HTMLElement>(null)
  // On a phone the tabs are wider than the screen: the open one is brought into sight.
  useEffect(() => {
    const open = nav.current?.querySelector<HTMLElement>('[aria-current]')
    if (open && nav.current) nav.current.scrollLeft = open.offsetLeft - nav.current.clientWidth / 2
  }, [])
  const shown = tabs.filter(({ acts }) => acts.some((act) => may(act)))
  return (
    <div className={css.head}>
      <p className={css.facts}>
        <CeremonyStateBadge state={ceremony.state} />
        <span className={css.when}>{times.whole(ceremony)}</span>
        {ceremony.place && <span dir="auto">{ceremony.place}</span>}
        <span className="muted">{t(`ceremony.kind.${ceremony.kind}`)}</span>
      </p>
      <nav ref={nav} className={css.tabs} aria-label={t('ceremony.frame.tabs')}>
        {shown.map(({ name, end }) => (
          <NavLink key={name} to={`/ceremonies/${ceremony.id}${end}`} end={end === ''} className={css.tab ?? ''}>
            {t(`ceremony.tab.${name}`)}
          </NavLink>
        ))}
      </nav>
      {title && <h2 className="visually-hidden">{title}</h2>}
    </div>
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
