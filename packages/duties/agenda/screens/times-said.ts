import { addMinutes, dayOfLocal, localAt, minutesBetween, timeOfLocal } from '../rules/local-time.ts'
import type { QuickEntry } from '../rules/quick-entry.ts'
import type { Span } from './form-draft.ts'

/**
 * The time a line in words means on a board that was pressed somewhere: what the line says wins, and the day, the hour or the
 * length it does not say is the place's.
 */
export function timesSaid(said: QuickEntry, place: Span): Span & { allDay: boolean } {
  const spoken = new Set(said.understood.map((part) => part.what))
  if (said.allDay) return { start: said.start, end: said.end, allDay: true }
  const day = dayOfLocal(spoken.has('day') ? said.start : place.start)
  const clock = timeOfLocal(spoken.has('time') ? said.start : place.start)
  const lasts = spoken.has('duration') || spoken.has('time') || spoken.has('kind')
  const minutes = lasts ? minutesBetween(said.start, said.end) : minutesBetween(place.start, place.end)
  const start = localAt(day, clock)
  return { start, end: addMinutes(start, minutes), allDay: false }
}
