import { addDays, type Day, mondayOf } from '@cabinet/office/day.ts'
import { Empty } from '@cabinet/ui/empty.tsx'
import { InfiniteList } from '@cabinet/ui/infinite-list.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { dayOfLocal } from '../rules/local-time.ts'
import { keyOf, refOfKey, stillShown } from './board-events.ts'
import { BoardLine } from './board-line.tsx'
import css from './board-page.module.css'
import { type Shown, useAgenda } from './client.ts'
import { useTimeWords } from './time-words.ts'

type Props = {
  diaryIds: readonly string[]
  from: Day
  selected: string | null
  nameOf: (diary: string) => string
  onOpen: (shown: Shown) => void
}

type Row = { key: string; day: Day; shown: Shown | null }

/** Two weeks a page, and for two years: what lies further is reached by its date. */
const pageDays = 14
const mostDays = 731

/** One day after the other without end: only what is in sight is drawn, and what comes next is fetched on the way. */
export function BoardList({ diaryIds, from, selected, nameOf, onOpen }: Props) {
  const t = useWords('agenda')
  const agenda = useAgenda()
  const queries = useQueryClient()
  const today = useToday()
  const first = mondayOf(from) < from ? from : mondayOf(from)
  const list = useInfiniteQuery({
    queryKey: [...agenda.window.queryKey({ diaryIds: [...diaryIds], from: first, to: first }), 'list'],
    initialPageParam: first,
    queryFn: async ({ pageParam }) => {
      const to = addDays(pageParam, pageDays)
      const { occurrences } = await queries.fetchQuery(
        agenda.window.queryOptions({ diaryIds: [...diaryIds], from: pageParam, to }, { staleTime: 0 }),
      )
      return { rows: rowsOf(stillShown(occurrences, today), pageParam), next: to }
    },
    getNextPageParam: ({ next }) => (next < addDays(first, mostDays) ? next : undefined),
    enabled: diaryIds.length > 0,
  })
  return (
    <InfiniteList<Row>
      label={t('board.label')}
      query={list}
      keyOf={(row) => row.key}
      row={(row) =>
        row.shown ? (
          <BoardLine
            shown={row.shown}
            selected={selected !== null && refOfKey(keyOf(row.shown)) === selected}
            onOpen={onOpen}
            names={
              diaryIds.length > 1
                ? row.shown.diaries
                    .map((one) => nameOf(one.diaryId))
                    .filter(Boolean)
                    .join(', ')
                : ''
            }
          />
        ) : (
          <DayHead day={row.day} />
        )
      }
      rowHeight={44}
      empty={<Empty>{t('board.empty')}</Empty>}
    />
  )
}

export function DayHead({ day }: { day: Day }) {
  const { longDay } = useTimeWords()
  const isToday = useToday() === day
  return <h2 className={isToday ? `${css.listDay} ${css.listDayToday}` : css.listDay}>{longDay(day)}</h2>
}

/** A head for each day on which something begins; what began before the page stands on its first day. */
function rowsOf(shown: readonly Shown[], from: Day): Row[] {
  const dayOf = (one: Shown) => (dayOfLocal(one.start) < from ? from : dayOfLocal(one.start))
  const days = Map.groupBy(shown, dayOf)
  return [...days]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([day, some]) => [
      { key: day, day, shown: null },
      ...some.map((one) => ({ key: `${day} ${keyOf(one)}`, day, shown: one })),
    ])
}
