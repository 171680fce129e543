import { type KeyboardEvent, useState } from 'react'
import css from './agenda-board.module.css'
import { type GridColumn, type GridProps, type Hours, perMinute } from './agenda-board-columns.ts'
import type { BoardLabels } from './agenda-board-events.ts'
import { wallAt } from './agenda-board-time.ts'

type Props = {
  columns: readonly GridColumn[]
  hours: Hours
  step: number
  labels: BoardLabels
  onCreate: GridProps['onCreate']
}

/** A place on the board for whoever has no mouse: arrows move it over the hours and the columns, Enter begins something there. */
export function AgendaBoardSlot({ columns, hours, step, labels, onCreate }: Props) {
  const [at, setAt] = useState({ column: 0, minutes: 9 * 60 })
  const column = columns[Math.min(at.column, columns.length - 1)]
  if (!column?.mayCreate) return null
  const start = wallAt(column.day, at.minutes)
  const press = (pressed: KeyboardEvent) => {
    const [across, along] = ways[pressed.key] ?? [0, 0]
    if ((!across && !along) || pressed.altKey) return
    pressed.preventDefault()
    setAt({
      column: Math.max(0, Math.min(columns.length - 1, at.column + across)),
      minutes: Math.max(hours.from, Math.min(hours.until - step, at.minutes + along * step)),
    })
  }
  return (
    <button
      type="button"
      className={css.slot}
      style={{
        insetBlockStart: (at.minutes - hours.from) * perMinute,
        blockSize: step * 2 * perMinute,
        insetInlineStart: `${at.column * 100}%`,
      }}
      aria-label={labels.slot({ resource: column.resource, start })}
      onKeyDown={press}
      onClick={(click) => {
        click.stopPropagation()
        onCreate({ resource: column.resource, start, end: wallAt(column.day, at.minutes + 60) })
      }}
    >
      {labels.time(start)}
    </button>
  )
}

const ways: Record<string, readonly [across: number, along: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
