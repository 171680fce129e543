import { addDays, type Day, mondayOf, monthOf } from '@cabinet/office/day.ts'
import { useMemo } from 'react'
import css from './agenda-board.module.css'
import { AgendaBoardBlock } from './agenda-board-block.tsx'
import type { BoardEvent, BoardLabels } from './agenda-board-events.ts'
import { boardKeys } from './agenda-board-keys.ts'
import { useMonthDrag } from './agenda-board-month-drag.ts'
import type { BoardMoves } from './agenda-board-moves.ts'
import { type Wall, wallDay } from './agenda-board-time.ts'

type Props = {
  day: Day
  events: readonly BoardEvent[]
  notes: Readonly<Record<string, string>>
  now: Wall
  selected: string | null
  labels: BoardLabels
  moves: BoardMoves
  onOpen: (event: BoardEvent) => void
  onDay: (day: Day) => void
}

/** As many as fit into a day of the month on the reference screen; the rest is one click away. */
const shown = 4
const aWeek = 7 * 1440

/** The weeks of a month as seven columns; a press on a day opens it. */
export function AgendaBoardMonth({ day, events, notes, now, selected, labels, moves, onOpen, onDay }: Props) {
  const days = useMemo(() => daysOfMonth(day), [day])
  const byDay = useMemo(() => onEachDay(events, days), [events, days])
  const drag = useMonthDrag(moves)
  const open = (event: BoardEvent) => {
    if (!drag.wasDrag()) onOpen(event)
  }
  return (
    <section className={css.month} aria-label={labels.board} data-grid ref={drag.grid}>
      <p id="agenda-board-keys" className="visually-hidden">
        {labels.keys}
      </p>
      {days.slice(0, 7).map((one) => (
        <div key={one} className={css.weekday} aria-hidden>
          {labels.weekday(one)}
        </div>
      ))}
      {days.map((one) => {
        const all = byDay.get(one) ?? []
        const kept = all.length > shown ? shown - 1 : shown
        const isToday = wallDay(now) === one
        const look = [css.day, monthOf(one) !== monthOf(day) && css.outside, isToday && css.dayToday]
        return (
          <div key={one} className={look.filter(Boolean).join(' ')} data-column={one} data-day={one}>
            <button type="button" className={css.dayNumber} aria-label={labels.openDay(one)} onClick={() => onDay(one)}>
              {labels.dayNumber(one)}
              {notes[one] && <span className={css.note}>{notes[one]}</span>}
            </button>
            {all.slice(0, kept).map((event) => (
              <AgendaBoardBlock
                key={event.id}
                event={event}
                labels={labels}
                room="line"
                selected={selected === event.id}
                moving={moves.drafts.has(event.id)}
                onOpen={open}
                onPress={drag.press}
                onKeys={(it) => boardKeys(it, moves, aWeek)}
              />
            ))}
            {all.length > kept && (
              <button type="button" className={css.more} onClick={() => onDay(one)}>
                {labels.more(all.length - kept)}
              </button>
            )}
          </div>
        )
      })}
    </section>
  )
}

/** Whole weeks, Monday first, that hold the month of that day. */
export function daysOfMonth(day: Day): Day[] {
  const first = mondayOf(`${monthOf(day)}-01`)
  const weeks = [0, 1, 2, 3, 4, 5].filter((week) => week < 4 || monthOf(addDays(first, week * 7)) === monthOf(day))
  return weeks.flatMap((week) => Array.from({ length: 7 }, (_, index) => addDays(first, week * 7 + index)))
}

function onEachDay(events: readonly BoardEvent[], days: readonly Day[]): Map<Day, BoardEvent[]> {
  const byDay = new Map<Day, BoardEvent[]>(days.map((day) => [day, []]))
  const sorted = events.toSorted(
    (one, other) => Number(other.allDay) - Number(one.allDay) || (one.start < other.start ? -1 : 1),
  )
  for (const event of sorted) {
    // The end is not included: what ends at midnight is not on the next day.
    for (
      let day = wallDay(event.start);
      day === wallDay(event.start) || `${day}T00:00` < event.end;
      day = addDays(day, 1)
    ) {
      byDay.get(day)?.push(event)
      if (day > (days.at(-1) ?? day)) break
    }
  }
  return byDay
}
