import { useWords } from '@cabinet/words/use-words.ts'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import css from './infinite-list.module.css'
import { Loading } from './loading.tsx'
import { Problem } from './problem.tsx'
import type { More } from './table.tsx'

/** A page as every long list of the server answers it: rows, and where the next page begins (null at the end). */
export type Slice<Row> = { rows: readonly Row[]; next: unknown; total?: number | undefined }
type Pages<Row> = UseInfiniteQueryResult<InfiniteData<Slice<Row>>, unknown>

/** All rows loaded so far, and how `Table` gets more. */
export function pagesOf<Row>(query: Pages<Row>): { rows: readonly Row[]; more: More } {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  return {
    rows,
    more: {
      has: hasNextPage,
      loading: isFetchingNextPage,
      load: () => void fetchNextPage(),
      total: data?.pages[0]?.total,
    },
  }
}

type Props<Row> = {
  label: string
  query: Pages<Row>
  keyOf: (row: Row) => string
  row: (row: Row, index: number) => ReactNode
  /** A guess in pixels; each row is measured once drawn. */
  rowHeight: number
  /** Kept in sight when it changes, as J and K move the choice. */
  selected?: string | undefined
  empty?: ReactNode
}

/** A long list read page by page, drawing only what is in sight. */
export function InfiniteList<Row>({ label, query, keyOf, row, rowHeight, selected, empty }: Props<Row>) {
  const t = useWords('ui')
  const scroller = useRef<HTMLDivElement>(null)
  const { rows, more } = useMemo(() => pagesOf(query), [query])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => (rows[index] === undefined ? index : keyOf(rows[index])),
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const nearEnd = rows.length > 0 && (items.at(-1)?.index ?? 0) >= rows.length - 10
  useEffect(() => {
    if (nearEnd && more.has && !more.loading) more.load()
  }, [nearEnd, more])
  const chosen = selected === undefined ? -1 : rows.findIndex((one) => keyOf(one) === selected)
  useEffect(() => {
    if (chosen >= 0) virtual.scrollToIndex(chosen)
  }, [chosen, virtual])

  if (query.data === undefined)
    return query.error ? <Problem inset error={query.error} retry={() => void query.refetch()} /> : <Loading />
  if (rows.length === 0 && empty) return empty
  return (
    <div ref={scroller} className={css.scroll}>
      {query.isError && <Problem inset error={query.error} retry={() => void query.refetch()} />}
      <ol className={css.list} aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const one = rows[item.index]
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={more.total ?? (more.has ? -1 : rows.length)}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {one !== undefined && row(one, item.index)}
            </li>
          )
        })}
      </ol>
      {more.loading && <p className={css.foot}>{t('table.loadingMore')}</p>}
    </div>
  )
}
