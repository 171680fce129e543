import { useWords } from '@cabinet/words/use-words.ts'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import css from './table.module.css'

export type Column<Row> = {
  key: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Any CSS width; columns without one share what is left. */
  width?: string
  align?: 'start' | 'end'
  /** On a phone a row becomes a card: `title` stands on top in bold, `hide` is left out. */
  phone?: 'title' | 'hide'
}

/** More rows than are loaded: `load` is called when the end comes into sight. */
export type More = { has: boolean; loading: boolean; load: () => void; total?: number | undefined }

type Props<Row> = {
  /** What the table lists, for those who hear it. */
  label: string
  rows: readonly Row[]
  keyOf: (row: Row) => string
  columns: readonly Column<Row>[]
  onOpen?: (row: Row) => void
  selected?: string | undefined
  more?: More
}

/** A dense list: arrows move, Enter opens, the head stays. Long ones draw only the rows in sight. */
export function Table<Row>({ label, rows, keyOf, columns, onOpen, selected, more }: Props<Row>) {
  const t = useWords('ui')
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const drawn = useDrawnRows(rows.length, scroller, more)
  const here = Math.min(active, Math.max(0, rows.length - 1))

  // A held-down arrow is faster than the focus: steps are counted from where one is going, not from where one was.
  const going = useRef(0)
  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(rows.length - 1, index))
    going.current = next
    setActive(next)
    drawn.show(next)
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${going.current}"]`)?.focus(),
    )
  }
  const arrive = (index: number) => {
    going.current = index
    setActive(index)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>) => {
    if (event.target !== event.currentTarget) return
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 12,
      PageUp: -12,
      Home: -rows.length,
      End: rows.length,
    }
    const step = steps[event.key]
    const row = rows[going.current]
    if (step !== undefined) goTo(going.current + step)
    else if (event.key === 'Enter' && onOpen && row !== undefined) onOpen(row)
    else return
    event.preventDefault()
  }

  return (
    <div ref={scroller} className={css.scroll}>
      <table className={css.table} aria-label={label} aria-rowcount={(more?.total ?? rows.length) + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ key, head, width, align }) => (
              <th
                key={key}
                scope="col"
                style={width ? { width } : undefined}
                className={align === 'end' ? css.end : undefined}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={drawn.before} columns={columns.length} />
          {drawn.indexes.map((index) => {
            const row = rows[index]
            if (row === undefined) return null
            const key = keyOf(row)
            return (
              <tr
                key={key}
                data-index={index}
                ref={drawn.measure}
                aria-rowindex={index + 2}
                aria-selected={selected === undefined ? undefined : selected === key}
                tabIndex={index === here ? 0 : -1}
                className={[css.row, onOpen && css.open, selected === key && css.selected].filter(Boolean).join(' ')}
                onClick={onOpen && (() => onOpen(row))}
                onFocus={() => arrive(index)}
                onKeyDown={onKeyDown}
              >
                {columns.map(({ key: column, cell, align, phone }) => (
                  <td key={column} className={cellClass(align, phone)}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
          <Spacer height={drawn.after} columns={columns.length} />
        </tbody>
      </table>
      {more && <p className={css.foot}>{more.loading ? t('table.loadingMore') : more.has ? '' : t('table.end')}</p>}
    </div>
  )
}

function cellClass(align: 'start' | 'end' | undefined, phone: 'title' | 'hide' | undefined): string {
  const onPhone = phone === 'title' ? css.phoneTitle : phone === 'hide' ? css.phoneHide : ''
  return `${align === 'end' ? css.end : ''} ${onPhone}`.trim()
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null
  return (
    <tr className={css.spacer} aria-hidden>
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}

const drawAllBelow = 60

/** Which rows are drawn, and how much empty height stands for the others. */
function useDrawnRows(count: number, scroller: React.RefObject<HTMLDivElement | null>, more: More | undefined) {
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 36,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)
  const nearEnd = count > 0 && (last?.index ?? 0) >= count - 20
  useEffect(() => {
    if (nearEnd && more?.has && !more.loading) more.load()
  }, [nearEnd, more])
  if (count <= drawAllBelow)
    return {
      indexes: Array.from({ length: count }, (_, index) => index),
      before: 0,
      after: 0,
      show: () => {},
      measure: undefined,
    }
  return {
    indexes: items.map((item) => item.index),
    before: items[0]?.start ?? 0,
    after: virtual.getTotalSize() - (last?.end ?? 0),
    show: (index: number) => virtual.scrollToIndex(index),
    measure: virtual.measureElement,
  }
}
