import type { Column } from '@cabinet/ui/table.tsx'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { ListName } from '../rules/lists.ts'
import { useLabels } from './choices.ts'
import type { ListRow } from './client.ts'
import { LetterDue, LetterFlags, LetterStateBadge } from './letter-badges.tsx'

/** What a line of a list says: which letter, what is asked, by when, and who has it. */
export function useListColumns(list: ListName): Column<ListRow>[] {
  const t = useWords('mail')
  const locale = useLocale()
  const { instructionLabel } = useLabels()
  const isOfLines = list !== 'all' && list !== 'drafts' && list !== 'to-dispatch'
  const number: Column<ListRow> = {
    key: 'number',
    head: t('column.number'),
    width: '124px',
    cell: (row) => <b className="num">{row.number ?? t('lists.outgoingDraft')}</b>,
  }
  const subject: Column<ListRow> = {
    key: 'subject',
    head: t('lists.column.subject'),
    phone: 'title',
    cell: (row) => (
      <>
        <LetterFlags {...row} /> <bdi>{row.subject}</bdi>
      </>
    ),
  }
  const contact: Column<ListRow> = {
    key: 'contact',
    head: t('lists.column.contact'),
    width: '20%',
    cell: (row) => <bdi>{row.contact}</bdi>,
  }
  const due: Column<ListRow> = {
    key: 'due',
    head: t('lists.column.due'),
    width: '132px',
    cell: (row) => <LetterDue dueOn={row.line?.dueOn ?? row.dueOn} done={!row.line && isOver(row)} />,
  }
  const holders: Column<ListRow> = {
    key: 'holders',
    head: t('lists.column.holders'),
    width: '15%',
    phone: 'hide',
    cell: (row) => <bdi>{row.holders.join(', ')}</bdi>,
  }
  const instruction: Column<ListRow> = {
    key: 'instruction',
    head: t('lists.column.instruction'),
    width: '148px',
    cell: (row) => row.line && instructionLabel(row.line.instruction),
  }
  const state: Column<ListRow> = {
    key: 'state',
    head: t('lists.column.state'),
    width: '128px',
    cell: (row) => <LetterStateBadge state={row.state} />,
  }
  const day: Column<ListRow> = {
    key: 'day',
    head: t('lists.column.day'),
    width: '84px',
    phone: 'hide',
    cell: (row) => <span className="num">{row.receivedOn && sayShortDay(row.receivedOn, locale)}</span>,
  }
  return isOfLines
    ? [number, subject, contact, instruction, due, holders]
    : [number, day, subject, contact, state, due, holders]
}

const isOver = ({ state }: ListRow) => ['closed', 'voided', 'answered', 'dispatched'].includes(state)
