import { Empty } from '@cabinet/ui/empty.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { type Column, Table } from '@cabinet/ui/table.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import css from './arrivals.module.css'
import type { BoardAnswer } from './arrivals-answers.ts'
import { type CeremoniesAnswers, useCeremonies } from './client.ts'
import { useMomentClock } from './door-clock.ts'

type Guest = BoardAnswer['here'][number]

/** By precedence: the first missing is the first one to ask after. */
export function ArrivalsMissing({ board }: { board: BoardAnswer }) {
  const t = useWords('ceremonies')
  const columns: Column<Guest>[] = [...useGuestColumns(), peopleColumn(t('day.arrivals.people'))]
  if (!board.missing.length) return <Empty>{t('day.arrivals.nobodyMissing')}</Empty>
  return (
    <div className={css.table}>
      <Table
        label={t('day.arrivals.view.missing')}
        rows={board.missing}
        keyOf={(one) => one.guestId}
        columns={columns}
      />
    </div>
  )
}

export function ArrivalsHere({ board }: { board: BoardAnswer }) {
  const t = useWords('ceremonies')
  const clock = useMomentClock(board.timeZone)
  const common = useGuestColumns()
  if (!board.here.length) return <Empty>{t('day.arrivals.nobodyHere')}</Empty>
  const columns: Column<Guest>[] = [
    ...common,
    { key: 'at', head: t('day.arrivals.at'), cell: (one) => (one.at ? clock(one.at) : ''), width: '90px' },
    { key: 'door', head: t('day.arrivals.door'), cell: (one) => <span dir="auto">{one.door}</span>, width: '140px' },
    peopleColumn(t('day.arrivals.people')),
  ]
  return (
    <div className={css.table}>
      <Table label={t('day.arrivals.view.here')} rows={board.here} keyOf={(one) => one.guestId} columns={columns} />
    </div>
  )
}

type Placed = CeremoniesAnswers['arrivalLine'][number]

/** Who stands where if one began now. */
export function ArrivalsLine({ ceremonyId }: { ceremonyId: string }) {
  const t = useWords('ceremonies')
  const line = useQuery(useCeremonies().arrivalLine.queryOptions({ ceremonyId }))
  const columns: Column<Placed>[] = [
    { key: 'position', head: t('day.arrivals.position'), cell: (one) => one.position, width: '70px', align: 'end' },
    { key: 'name', head: t('day.arrivals.name'), cell: (one) => <b dir="auto">{one.name}</b>, phone: 'title' },
    { key: 'function', head: t('day.arrivals.function'), cell: (one) => <span dir="auto">{one.function}</span> },
  ]
  return (
    <QueryView
      query={line}
      shape="lines"
      isEmpty={(rows) => rows.length === 0}
      empty={<Empty>{t('day.arrivals.nobodyHere')}</Empty>}
    >
      {(rows) => (
        <div className={css.table}>
          <Table label={t('day.arrivals.view.line')} rows={rows} keyOf={(one) => one.guestId} columns={columns} />
        </div>
      )}
    </QueryView>
  )
}

function useGuestColumns(): Column<Guest>[] {
  const t = useWords('ceremonies')
  return [
    {
      key: 'position',
      head: t('day.arrivals.position'),
      cell: (one) => one.position ?? '–',
      width: '60px',
      align: 'end',
      phone: 'hide',
    },
    {
      key: 'name',
      head: t('day.arrivals.name'),
      cell: (one) => (
        <>
          <b dir="auto">{one.name}</b>{' '}
          {one.honoured && <StateBadge tone="sign">{t('day.arrivals.honoured')}</StateBadge>}
          {!one.expected && <StateBadge tone="soon">{t('day.arrivals.notExpected')}</StateBadge>}
        </>
      ),
      phone: 'title',
    },
    { key: 'function', head: t('day.arrivals.function'), cell: (one) => <span dir="auto">{one.function}</span> },
  ]
}

const peopleColumn = (head: string): Column<Guest> => ({
  ...{ key: 'people', head, width: '100px', align: 'end', phone: 'hide' },
  cell: (one) => one.people,
})
