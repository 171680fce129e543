import { type KeyboardEvent, type MouseEvent, type ReactNode, useMemo } from 'react'
import css from './agenda-board.module.css'
import { AgendaBoardBlock } from './agenda-board-block.tsx'
import { type GridColumn, type GridProps, type Hours, perMinute } from './agenda-board-columns.ts'
import type { useBoardDrag } from './agenda-board-drag.ts'
import type { BoardEvent, BoardShade } from './agenda-board-events.ts'
import { layOut } from './agenda-board-layout.ts'
import { type Wall, wallAt, wallDay, wallMinutes } from './agenda-board-time.ts'

type Props = Pick<GridProps, 'shades' | 'now' | 'selected' | 'labels' | 'moves' | 'onOpen' | 'onCreate'> & {
  column: GridColumn
  hours: Hours
  range: { start: Wall; end: Wall } | null
  drag: ReturnType<typeof useBoardDrag>
  step: number
  onKeys: (event: BoardEvent) => (pressed: KeyboardEvent<HTMLElement>) => void
  children?: ReactNode
}

/** One day of one person or room: its engagements where they lie, their road before and after, the hours to keep free. */
export function AgendaBoardColumn(props: Props) {
  const { column, hours, shades, now, range, selected, labels, moves, drag, step, onOpen, onKeys, onCreate } = props
  const { day, resource, events, mayCreate } = column
  const laid = useMemo(() => layOut(timedOn(events, day)), [events, day])
  const place = (from: number, until: number) => ({
    insetBlockStart: (from - hours.from) * perMinute,
    blockSize: (until - from) * perMinute,
  })
  const within = (wall: Wall) => Math.max(hours.from, Math.min(hours.until, wallMinutes(`${day}T00:00`, wall)))
  const create = (click: MouseEvent) => {
    if (drag.wasDrag() || !mayCreate) return
    const spot = drag.spotAt(click)
    if (!spot) return
    const start = Math.floor(spot.minutes / (2 * step)) * 2 * step
    onCreate({ resource, start: wallAt(day, start), end: wallAt(day, start + 60) })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer's way; AgendaBoardSlot is that of the keys.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same.
    <div
      className={mayCreate ? `${css.column} ${css.free}` : css.column}
      data-column={column.key}
      data-day={day}
      data-resource={resource}
      onClick={create}
      {...(mayCreate && { onPointerDown: drag.pressFree })}
    >
      {shadesOn(shades, column).map((shade) => (
        <div
          key={`${shade.name}${shade.start}`}
          className={css.shade}
          style={place(within(shade.start), within(shade.end))}
        >
          {shade.name}
        </div>
      ))}
      {props.children}
      {laid.map(({ thing, from, until, lane, lanes, span }) => {
        const { event } = thing
        const inline = { insetInlineStart: `${(lane / lanes) * 100}%`, inlineSize: `${(span / lanes) * 100}%` }
        const tall = until - from
        return (
          <div key={event.id} className={css.spot} style={{ ...place(from, until), ...inline }}>
            {event.before > 0 && <span aria-hidden className={css.before} style={{ blockSize: event.before }} />}
            {event.after > 0 && <span aria-hidden className={css.after} style={{ blockSize: event.after }} />}
            <AgendaBoardBlock
              event={event}
              labels={labels}
              room={tall >= 70 ? 'tall' : tall >= 38 ? 'short' : 'line'}
              selected={selected === event.id}
              moving={moves.drafts.has(event.id)}
              onOpen={onOpen}
              onPress={drag.press}
              onKeys={onKeys}
            />
          </div>
        )
      })}
      {range && (
        <div className={css.range} style={place(within(range.start), within(range.end))}>
          {labels.time(range.start, range.end)}
        </div>
      )}
      {wallDay(now) === day && isBetween(wallMinutes(`${day}T00:00`, now), hours) && (
        <div className={css.now} style={{ insetBlockStart: place(within(now), 0).insetBlockStart }}>
          <span className="visually-hidden">{labels.now}</span>
        </div>
      )}
    </div>
  )
}

const isBetween = (minutes: number, { from, until }: Hours) => minutes >= from && minutes <= until

/** What of the engagements lies on that day, in minutes of it. */
function timedOn(events: readonly BoardEvent[], day: string) {
  return events
    .filter((event) => !event.allDay)
    .map((event) => ({
      event,
      from: Math.max(0, wallMinutes(`${day}T00:00`, event.start)),
      until: Math.min(1440, wallMinutes(`${day}T00:00`, event.end)),
    }))
    .filter(({ from, until }) => from < 1440 && until > 0)
}

const shadesOn = (shades: readonly BoardShade[], { day, resource }: GridColumn) =>
  shades.filter(
    (shade) =>
      (shade.resource === null || shade.resource === resource) &&
      shade.start < `${day}T24:00` &&
      shade.end > `${day}T00:00`,
  )
