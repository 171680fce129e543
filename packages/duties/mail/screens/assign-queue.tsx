import { Empty } from '@cabinet/ui/empty.tsx'
import { InfiniteList } from '@cabinet/ui/infinite-list.tsx'
import { QueueItem } from '@cabinet/ui/queue-item.tsx'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { useAssignDeck } from './assign-deck.ts'
import type { ListRow } from './client.ts'
import { LetterDue, LetterFlags } from './letter-badges.tsx'

type Deck = Pick<ReturnType<typeof useAssignDeck>, 'list' | 'id'>

/** The letters nobody has decided yet, the newest first. */
export function AssignQueue({ list, id }: Deck) {
  const t = useWords('mail')
  return (
    <InfiniteList<ListRow>
      label={t('parapheur.assign.list')}
      query={list}
      keyOf={(row) => row.id}
      row={(row) => <AssignQueueItem row={row} selected={row.id === id} />}
      rowHeight={104}
      selected={id}
      empty={<Empty>{t('parapheur.assign.empty')}</Empty>}
    />
  )
}

function AssignQueueItem({ row, selected }: { row: ListRow; selected: boolean }) {
  const locale = useLocale()
  const badges = (
    <span>
      <LetterFlags {...row} /> <LetterDue dueOn={row.dueOn} />
    </span>
  )
  return (
    <QueueItem
      title={row.contact || row.subject}
      detail={row.contact ? row.subject : undefined}
      when={row.receivedOn && sayShortDay(row.receivedOn, locale)}
      reference={row.number ?? undefined}
      badge={badges}
      selected={selected}
      to={`?courrier=${row.id}`}
    />
  )
}
