import { Empty } from '@cabinet/ui/empty.tsx'
import { InfiniteList } from '@cabinet/ui/infinite-list.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { QueueItem } from '@cabinet/ui/queue-item.tsx'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { SegmentedControl } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { dayOfLocal } from '../rules/local-time.ts'
import { type AgendaAnswers, useAgenda } from './client.ts'
import { AnswerOf } from './engagement-state.tsx'
import { InvitationRail } from './invitation-rail.tsx'
import { InvitationThing } from './invitation-thing.tsx'
import css from './invitations-page.module.css'
import { useTimeWords } from './time-words.ts'

type Row = AgendaAnswers['invitations']['rows'][number]

/** Every invitation ends somehow: one after the other, the letter in the middle, the decision on the right. */
export function InvitationsPage() {
  const t = useWords('agenda')
  const agenda = useAgenda()
  const [which, setWhich] = useFilter('liste', 'a-decider')
  const undecided = which !== 'decidees'
  const [asked, choose] = useFilter('invitation')
  const { data: counts } = useQuery(agenda.counts.queryOptions())
  const list = useInfiniteQuery(
    agenda.invitations.infiniteQueryOptions(
      { undecided, limit: 50 },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  )
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  // The one being read stays open, whatever comes or is decided by others meanwhile.
  const [pinned, pin] = useState('')
  const first = rows[0]?.ref ?? ''
  useEffect(() => {
    if (!pinned) pin(first)
  }, [pinned, first])
  const id = asked || pinned || first
  const place = rows.findIndex((row) => row.ref === id)
  const step = (by: number) => choose(rows[Math.max(0, Math.min(rows.length - 1, place + by))]?.ref ?? '')
  const next = rows[place + 1]?.ref ?? rows[place - 1]?.ref ?? ''
  const invitation = useQuery({ ...agenda.engagement.queryOptions({ ref: id }), enabled: id !== '' })
  useKeys([
    { key: 'j', label: t('invitation.next'), run: () => step(1) },
    { key: 'k', label: t('invitation.previous'), run: () => step(-1) },
  ])
  const decided = () => {
    pin(next)
    if (asked) choose(next)
  }
  return (
    <Page title={t('invitation.queue')} badge={counts?.invitations} wide>
      <ThreeColumns
        list={
          <div className={css.queue}>
            <SegmentedControl
              fullWidth
              size="xs"
              aria-label={t('invitation.queue')}
              value={undecided ? 'a-decider' : 'decidees'}
              onChange={(value) => {
                pin('')
                choose('')
                setWhich(value)
              }}
              data={[
                { value: 'a-decider', label: t('invitation.undecided') },
                { value: 'decidees', label: t('invitation.decided') },
              ]}
            />
            <InfiniteList<Row>
              label={t('invitation.queue')}
              query={list}
              keyOf={(row) => row.ref}
              row={(row) => <Line row={row} selected={row.ref === id} onSelect={() => choose(row.ref)} />}
              rowHeight={92}
              selected={id}
              empty={<Empty>{t(undecided ? 'invitation.empty' : 'invitation.emptyDecided')}</Empty>}
            />
          </div>
        }
        thing={
          id === '' ? (
            <div />
          ) : (
            <QueryView query={invitation} shape="page">
              {(page) => <InvitationThing key={page.ref} page={page} />}
            </QueryView>
          )
        }
        rail={
          invitation.data && id !== '' ? <InvitationRail key={id} page={invitation.data} onDone={decided} /> : <div />
        }
        showing={asked ? 'thing' : 'list'}
        onBack={() => choose('')}
      />
    </Page>
  )
}

function Line({ row, selected, onSelect }: { row: Row; selected: boolean; onSelect: () => void }) {
  const { shortDay, clock } = useTimeWords()
  const when = row.allDay ? shortDay(dayOfLocal(row.start)) : `${shortDay(dayOfLocal(row.start))} ${clock(row.start)}`
  return (
    <QueueItem
      title={row.title}
      detail={row.place}
      when={when}
      reference={row.letter?.number ?? undefined}
      badge={<AnswerOf answer={row.answer} />}
      selected={selected}
      onSelect={onSelect}
    />
  )
}
