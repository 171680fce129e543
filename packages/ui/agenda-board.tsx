import type { Day } from '@cabinet/office/day.ts'
import { useMemo } from 'react'
import type { GridColumn } from './agenda-board-columns.ts'
import type { BoardEvent, BoardLabels, BoardResource, BoardShade, BoardView } from './agenda-board-events.ts'
import { AgendaBoardGrid } from './agenda-board-grid.tsx'
import { AgendaBoardMonth } from './agenda-board-month.tsx'
import { type Draft, useBoardMoves, withDrafts } from './agenda-board-moves.ts'
import { type Wall, wallDay } from './agenda-board-time.ts'

type Props = {
  view: BoardView
  /** The day shown, the first of the days shown, or any day of the month shown. */
  day: Day
  /** The days of a week view. */
  days?: readonly Day[]
  resources: readonly BoardResource[]
  /** Already expanded and on the wall clock of the board. */
  events: readonly BoardEvent[]
  shades?: readonly BoardShade[]
  /** What is to be known of a day: a holiday, a market. */
  notes?: Readonly<Record<string, string>>
  now: Wall
  selected?: string | null
  labels: BoardLabels
  mayCreate?: (resource: string) => boolean
  /** Answers when the change is known everywhere, or throws when it was refused: the engagement then goes back. */
  onMove: (move: Draft) => Promise<unknown>
  onCreate: (slot: { resource: string; start: Wall; end: Wall }) => void
  onOpen: (event: BoardEvent) => void
  onDay: (day: Day) => void
}

const never: readonly BoardShade[] = []
const nothing: Readonly<Record<string, string>> = {}

/**
 * The agenda as a board: a day, a week, a month, or several people and rooms side by side. Whatever can be dragged can be
 * moved with Alt and the arrows too. It knows nothing of the office: names, rights and words are given to it.
 */
export function AgendaBoard(props: Props) {
  const { view, day, days, resources, shades = never, notes = nothing, now, selected = null, labels } = props
  const { mayCreate, onMove, onCreate, onOpen, onDay } = props
  const moves = useBoardMoves(onMove, labels.moved)
  const events = useMemo(() => withDrafts(props.events, moves.drafts), [props.events, moves.drafts])
  const columns = useMemo((): GridColumn[] => {
    if (view === 'week')
      return (days ?? [day]).map((one) => ({
        key: one,
        day: one,
        resource: resources[0]?.id ?? '',
        head: labels.day(one),
        note: notes[one],
        onHead: () => onDay(one),
        events: events.filter((event) => isOn(event, one)),
        mayCreate: mayCreate?.(resources[0]?.id ?? '') ?? false,
      }))
    return resources.map(({ id, name, detail }) => ({
      key: id,
      day,
      resource: id,
      head: name,
      note: detail,
      events: events.filter((event) => event.resources.includes(id) && isOn(event, day)),
      mayCreate: mayCreate?.(id) ?? false,
    }))
  }, [view, day, days, resources, events, labels, notes, mayCreate, onDay])
  if (view === 'month')
    return <AgendaBoardMonth {...{ day, events, notes, now, selected, labels, moves, onOpen, onDay }} />
  return <AgendaBoardGrid {...{ columns, shades, now, selected, labels, moves, onOpen, onCreate }} />
}

/** The end is not included: what ends at midnight is not on the next day. */
const isOn = (event: BoardEvent, day: Day) =>
  wallDay(event.start) === day || (event.start < `${day}T00:00` && event.end > `${day}T00:00`)
