import type { Column } from '@cabinet/ui/table.tsx'
import { sayShortDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Checkbox } from '@mantine/core'
import type { GuestChoice } from './guest-choice.ts'
import { GuestStateBadge } from './guest-state.tsx'
import type { GuestRow } from './guest-words.ts'
import css from './guests-page.module.css'

type Given = { choice: GuestChoice; rows: readonly GuestRow[]; withChoice: boolean }

/** What a line says: who, as what, how they answered, how many come; and the box that chooses them. */
export function useGuestColumns({ choice, rows, withChoice }: Given): Column<GuestRow>[] {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const all = rows.length > 0 && rows.every((row) => choice.has(row.id))
  const choose: Column<GuestRow> = {
    key: 'choose',
    width: '52px',
    head: (
      <Checkbox
        size="xs"
        aria-label={t('guests.column.chooseAll')}
        checked={all}
        indeterminate={!all && choice.count > 0}
        onChange={() => (all ? choice.clear() : choice.setAll(rows.map((row) => row.id)))}
      />
    ),
    cell: (row) => (
      <Checkbox
        size="xs"
        aria-label={t('guests.column.chooseOne', { name: row.name })}
        checked={choice.has(row.id)}
        onChange={() => choice.toggle(row.id)}
        // The line opens the guest; the box only chooses them.
        onClick={(event) => event.stopPropagation()}
      />
    ),
  }
  return [
    ...(withChoice ? [choose] : []),
    { key: 'name', head: t('guests.column.name'), width: '30%', phone: 'title', cell: (row) => <Who row={row} /> },
    {
      key: 'function',
      head: t('guests.column.function'),
      cell: (row) => <span dir="auto">{row.function}</span>,
    },
    { key: 'state', head: t('guests.column.state'), width: '184px', cell: (row) => <GuestStateBadge guest={row} /> },
    {
      key: 'people',
      head: t('guests.column.people'),
      width: '60px',
      align: 'end',
      phone: 'hide',
      cell: (row) => row.coming || '',
    },
    {
      key: 'sent',
      head: t('guests.column.sent'),
      width: '76px',
      phone: 'hide',
      cell: (row) => row.invitedAt && sayShortDay(dayOfInstant(row.invitedAt), locale),
    },
  ]
}

const dayOfInstant = (instant: Date | string) => new Date(instant).toLocaleDateString('sv-SE')

function Who({ row }: { row: GuestRow }) {
  const t = useWords('ceremonies')
  const besides = [
    row.spouse && t('guests.spouse', { name: row.spouse }),
    row.plusOnes > 0 && t('guests.plusOnes', { count: row.plusOnes }),
    row.state === 'represented' && row.substitute && t('guests.by', { name: row.substitute.name }),
  ].filter(Boolean)
  return (
    <span className={css.who}>
      <b dir="auto">{[row.civility, row.name].filter(Boolean).join(' ')}</b>
      {besides.length > 0 && <span className="muted small">{besides.join(' · ')}</span>}
    </span>
  )
}
