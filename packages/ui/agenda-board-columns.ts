import type { BoardEvent, BoardLabels, BoardShade } from './agenda-board-events.ts'
import type { BoardMoves } from './agenda-board-moves.ts'
import type { Wall } from './agenda-board-time.ts'

/** A day of one person or room, as a column of the board. */
export type GridColumn = {
  key: string
  day: string
  resource: string
  head: string
  note?: string | undefined
  /** Its head leads to that day. */
  onHead?: () => void
  events: readonly BoardEvent[]
  mayCreate: boolean
}

export type GridProps = {
  columns: readonly GridColumn[]
  shades: readonly BoardShade[]
  now: Wall
  selected: string | null
  labels: BoardLabels
  moves: BoardMoves
  onOpen: (event: BoardEvent) => void
  onCreate: (slot: { resource: string; start: Wall; end: Wall }) => void
}

/** Quarters of an hour, as tall as a line of small type. */
export const step = 15
export const perMinute = 1

/** The minutes of the day that are drawn. */
export type Hours = { from: number; until: number }

export const usualHours: Hours = { from: 8 * 60, until: 22 * 60 }
