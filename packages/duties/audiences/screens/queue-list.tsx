import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Empty } from '@cabinet/ui/empty.tsx'
import { InfiniteList } from '@cabinet/ui/infinite-list.tsx'
import { QueueItem } from '@cabinet/ui/queue-item.tsx'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { NativeSelect } from '@mantine/core'
import { clockRuns } from '../rules/clock.ts'
import { type AudienceList, audienceLists } from '../rules/lists.ts'
import { AudienceDue, AudienceFlags, AudienceStateBadge } from './audience-badges.tsx'
import type { AudienceRow } from './client.ts'
import type { QueueDeck } from './queue-deck.ts'
import css from './queue-page.module.css'
import { useSayTime } from './say-time.ts'

/** Whoever reads the requests may look through every list; a service sees what was entrusted to it. */
const ofServices: readonly AudienceList[] = ['mine', 'late', 'all']

/** The lists of requests, and the requests of the one that is open. */
export function QueueList({ deck: { list, counts, chooseList, query, id } }: { deck: QueueDeck }) {
  const t = useWords('audiences')
  const may = useMay()
  const offered = may('audiences.read') ? audienceLists : ofServices
  const nameOf = (one: AudienceList) => {
    const count = counts?.[one]
    return count ? `${t(`list.${one}`)} (${count})` : t(`list.${one}`)
  }
  return (
    <div className={css.column}>
      <div className={css.choose}>
        <NativeSelect
          aria-label={t('queue.show')}
          value={list ?? ''}
          onChange={(event) => {
            const next = audienceLists.find((one) => one === event.currentTarget.value)
            if (next) chooseList(next)
          }}
          data={offered.map((one) => ({ value: one, label: nameOf(one) }))}
        />
      </div>
      <InfiniteList<AudienceRow>
        label={t('queue.list')}
        query={query}
        keyOf={(row) => row.id}
        row={(row) => <Line row={row} list={list} selected={row.id === id} />}
        rowHeight={104}
        selected={id}
        empty={<Empty>{list ? t(`empty.${list}`) : ''}</Empty>}
      />
    </div>
  )
}

function Line({ row, list, selected }: { row: AudienceRow; list: AudienceList | undefined; selected: boolean }) {
  const t = useWords('audiences')
  const locale = useLocale()
  const sayTime = useSayTime()
  const isMixed = list === 'all' || list === 'mine' || list === 'late' || list === 'scheduled' || list === 'follow-up'
  const time = row.start && t('at', { day: sayShortDay(row.start.slice(0, 10), locale), time: sayTime(row.start) })
  const badges = (
    <span>
      <AudienceFlags {...row} /> {isMixed && <AudienceStateBadge state={row.state} />}{' '}
      {clockRuns.includes(row.state) && <AudienceDue dueOn={row.dueOn} />}
    </span>
  )
  return (
    <QueueItem
      title={row.contact || row.visitor}
      detail={row.subject}
      when={time || sayShortDay(row.receivedOn, locale)}
      reference={row.number}
      badge={badges}
      selected={selected}
      to={`?${new URLSearchParams({ ...(list && { liste: list }), demande: row.id })}`}
    />
  )
}
