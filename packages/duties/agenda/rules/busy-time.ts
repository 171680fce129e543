import { addMinutes, dayOfLocal, type Local } from './local-time.ts'
import { roadMinutes, type TravelTable } from './travel-table.ts'

/** The minutes an engagement takes beside its own. */
export type Buffers = { preparation: number; travelBefore: number; travelAfter: number; debriefing: number }

export const noBuffers: Buffers = { preparation: 0, travelBefore: 0, travelAfter: 0, debriefing: 0 }

/** From the beginning of the preparation to the end of the debriefing, the end not included. A whole day has no buffers. */
export function busyInterval(engagement: { start: Local; end: Local; allDay: boolean } & Buffers): {
  from: Local
  until: Local
} {
  if (engagement.allDay) return { from: engagement.start, until: engagement.end }
  return {
    from: addMinutes(engagement.start, -engagement.preparation - engagement.travelBefore),
    until: addMinutes(engagement.end, engagement.travelAfter + engagement.debriefing),
  }
}

type Stop = { start: Local; end: Local; allDay: boolean; placeId: string | null; travelBefore: number }

/**
 * Minutes of road to an engagement: from the place of the one before, that same day, when the office knows that road;
 * otherwise as many as were set aside.
 */
export function roadTo(engagement: Stop, previous: Stop | null, table: TravelTable): number {
  if (engagement.allDay) return 0
  const near = previous && !previous.allDay && dayOfLocal(previous.end) === dayOfLocal(engagement.start)
  return (near ? roadMinutes(table, previous.placeId, engagement.placeId) : null) ?? engagement.travelBefore
}

/** When to leave, `2026-03-09T08:10`; empty when nobody has to. */
export function leaveAt(start: Local, road: number): Local {
  return road > 0 ? addMinutes(start, -road) : ''
}
