import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import css from './agenda-board.module.css'
import { AgendaBoardBlock } from './agenda-board-block.tsx'
import { AgendaBoardColumn } from './agenda-board-column.tsx'
import { type GridColumn, type GridProps, type Hours, perMinute, step, usualHours } from './agenda-board-columns.ts'
import { useBoardDrag } from './agenda-board-drag.ts'
import type { BoardEvent } from './agenda-board-events.ts'
import { boardKeys } from './agenda-board-keys.ts'
import { AgendaBoardSlot } from './agenda-board-slot.tsx'
import { type Wall, wallDay } from './agenda-board-time.ts'

/** Columns of days or of people, with the hours going down. Eight to ten in the evening, more when something lies outside. */
export function AgendaBoardGrid({ columns, shades, now, selected, labels, moves, onOpen, onCreate }: GridProps) {
  const hours = useHours(columns, moves.drafts.size > 0)
  const [range, setRange] = useState<{ column: string; start: Wall; end: Wall } | null>(null)
  const resourceOf = (key: string) => columns.find((one) => one.key === key)?.resource ?? ''
  const drag = useBoardDrag({
    moves,
    top: hours.from,
    perMinute,
    step,
    onRange: (next, done) => {
      setRange(done ? null : next)
      if (done && next) onCreate({ resource: resourceOf(next.column), start: next.start, end: next.end })
    },
  })
  const scroller = useScrollToMorning(hours.from, columns[0]?.day ?? '', now)
  useKeptFocus()
  const template = `52px repeat(${columns.length}, minmax(132px, 1fr))`
  const withAllDay = columns.some((column) => column.events.some((event) => event.allDay))
  const keysOf = (event: BoardEvent) => boardKeys(event, moves, step)
  const open = (event: BoardEvent) => {
    if (!drag.wasDrag()) onOpen(event)
  }
  return (
    <section className={css.scroller} ref={scroller} data-scroller aria-label={labels.board}>
      <p id="agenda-board-keys" className="visually-hidden">
        {labels.keys}
      </p>
      <div className={css.heads} style={{ gridTemplateColumns: template }}>
        <div className={css.corner} />
        {columns.map((column) => (
          <div key={column.key} className={wallDay(now) === column.day ? css.headToday : css.head}>
            {column.onHead ? (
              <button type="button" className={css.headLink} onClick={column.onHead}>
                {column.head}
              </button>
            ) : (
              <span className={css.headName} dir="auto">
                {column.head}
              </span>
            )}
            {column.note && <span className={css.note}>{column.note}</span>}
          </div>
        ))}
        {withAllDay && (
          <>
            <div className={css.corner}>{labels.allDay}</div>
            {columns.map((column) => (
              <div key={column.key} className={css.allDay}>
                {column.events
                  .filter((event) => event.allDay)
                  .map((event) => (
                    <AgendaBoardBlock
                      key={event.id}
                      event={event}
                      labels={labels}
                      room="line"
                      selected={selected === event.id}
                      moving={moves.drafts.has(event.id)}
                      onOpen={open}
                      onKeys={keysOf}
                    />
                  ))}
              </div>
            ))}
          </>
        )}
      </div>
      <div ref={drag.grid} data-grid className={css.grid} style={{ gridTemplateColumns: template }}>
        <div className={css.hours} aria-hidden style={{ blockSize: (hours.until - hours.from) * perMinute }}>
          {fullHours(hours).map((hour) => (
            <span key={hour} style={{ insetBlockStart: (hour * 60 - hours.from) * perMinute }}>
              {labels.hour(hour)}
            </span>
          ))}
        </div>
        {columns.map((column, index) => (
          <AgendaBoardColumn
            key={column.key}
            column={column}
            hours={hours}
            shades={shades}
            now={now}
            range={range?.column === column.key ? range : null}
            selected={selected}
            labels={labels}
            moves={moves}
            drag={drag}
            step={step}
            onOpen={open}
            onKeys={keysOf}
            onCreate={onCreate}
          >
            {index === 0 && <AgendaBoardSlot {...{ columns, hours, step, labels, onCreate }} />}
          </AgendaBoardColumn>
        ))}
      </div>
    </section>
  )
}

/** The hours written beside the grid; the first would stand above its edge. */
const fullHours = ({ from, until }: Hours) =>
  Array.from({ length: (until - from) / 60 - 1 }, (_, index) => from / 60 + index + 1)

/** The hours stay as they are while something is being moved: the board does not slip away under the hand. */
function useHours(columns: readonly GridColumn[], still: boolean): Hours {
  const held = useRef<Hours | null>(null)
  if (!still || !held.current) held.current = hoursOf(columns)
  return held.current
}

function hoursOf(columns: readonly GridColumn[]): Hours {
  let { from, until } = usualHours
  for (const { day, events } of columns)
    for (const { allDay, start, end } of events) {
      if (allDay) continue
      if (wallDay(start) === day) from = Math.min(from, Number(start.slice(11, 13)) * 60)
      else if (start < day) from = 0
      if (wallDay(end) === day) until = Math.max(until, Math.ceil(minutesOf(end) / 60) * 60)
      else until = 24 * 60
    }
  return { from, until }
}

const minutesOf = (wall: Wall) => Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16))

/** The board opens on the working day: an hour before now when it shows today, else at eight. */
function useScrollToMorning(from: number, day: string, now: Wall) {
  const scroller = useRef<HTMLElement>(null)
  const shown = useRef('')
  useLayoutEffect(() => {
    if (!scroller.current || shown.current === day) return
    shown.current = day
    const wanted = wallDay(now) === day ? minutesOf(now) - 60 : usualHours.from
    scroller.current.scrollTop = Math.max(0, (Math.min(wanted, 14 * 60) - from) * perMinute)
  }, [from, day, now])
  return scroller
}

/** An engagement that went to another column by keys keeps the focus it had. */
function useKeptFocus() {
  const held = useRef<string | null>(null)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      held.current = target instanceof HTMLElement ? (target.dataset.event ?? null) : null
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])
  useLayoutEffect(() => {
    const lost = document.activeElement === document.body ? held.current : null
    if (lost) document.querySelector<HTMLElement>(`[data-event="${CSS.escape(lost)}"]`)?.focus()
  })
}
