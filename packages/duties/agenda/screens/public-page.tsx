import { FrontDoor } from '@cabinet/blocks/people/screens/front-door.tsx'
import { Empty } from '@cabinet/ui/empty.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { sayLongDay, sayTime } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, SegmentedControl } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type AgendaAnswers, useAgenda } from './client.ts'
import css from './settings-page.module.css'

type Meeting = AgendaAnswers['publicAgenda']['meetings'][number]

/** What the mayor makes public, for anybody who wants to know: no account, nothing else of the office. */
export function PublicPage() {
  const t = useWords('agenda')
  const [past, setPast] = useState(false)
  const asked = past ? { until: today() } : { from: today() }
  const meetings = useInfiniteQuery(
    useAgenda().publicAgenda.infiniteQueryOptions(asked, { getNextPageParam: (page) => page.next }),
  )
  const office = meetings.data?.pages[0]?.office ?? ''
  return (
    <FrontDoor
      office={office ? { name: office, crest: office.slice(0, 1) } : null}
      title={t('public.title')}
      help={t('public.help')}
      width="wide"
    >
      <SegmentedControl
        value={past ? 'past' : 'coming'}
        onChange={(value) => setPast(value === 'past')}
        data={(['coming', 'past'] as const).map((value) => ({ value, label: t(`public.${value}`) }))}
      />
      <QueryView
        query={meetings}
        isEmpty={(all) => all.pages[0]?.total === 0}
        empty={<Empty>{t('public.none')}</Empty>}
      >
        {({ pages }) => (
          <ul className={css.list}>
            {pages
              .flatMap((page) => page.meetings)
              .map((one) => (
                <PublicMeeting key={`${one.start} ${one.title} ${one.of}`} meeting={one} />
              ))}
          </ul>
        )}
      </QueryView>
      {meetings.hasNextPage && (
        <Button variant="default" loading={meetings.isFetchingNextPage} onClick={() => void meetings.fetchNextPage()}>
          {t('public.more')}
        </Button>
      )}
      <p className="muted small">
        <a href="/public/agenda.csv">{t('public.csv')}</a> · <a href="/public/agenda.json">{t('public.json')}</a>
      </p>
    </FrontDoor>
  )
}

/** The day on the reader’s own wall: outside the office nobody has told the page which zone the office keeps. */
const today = () => new Date().toLocaleDateString('sv-SE')

function PublicMeeting({ meeting }: { meeting: Meeting }) {
  const t = useWords('agenda')
  const locale = useLocale()
  const { start, end, allDay, title, kind, place, of, state } = meeting
  const hours = allDay ? t('public.allDay') : `${sayTime(start, locale)} – ${sayTime(end, locale)}`
  return (
    <li className={css.meeting}>
      <div>
        <div>{sayLongDay(start.slice(0, 10), locale, true)}</div>
        <div className="muted num">{hours}</div>
      </div>
      <div dir="auto">
        <b>{title}</b>
        <div className="muted">
          {[kind[locale], place, t('public.of', { name: of }), state === 'held' && t('public.held')]
            .filter(Boolean)
            .join(' · ')}
        </div>
      </div>
    </li>
  )
}
