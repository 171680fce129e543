import type { Day } from '@cabinet/office/day.ts'
import { type Moves, move } from '@cabinet/office/moves.ts'

/** point-cabinet: the mayor and the chef de cabinet, through what waits · staff: the heads together · other: called for one matter */
export const meetingKinds = ['point-cabinet', 'staff', 'other'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** planned → under-way → held (minutes to finish) → closed (minutes adopted). */
export const meetingStates = ['planned', 'under-way', 'held', 'closed', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

const meetingMoves: Moves<MeetingState> = {
  planned: ['under-way', 'cancelled'],
  'under-way': ['held'],
  held: ['closed', 'under-way'],
  closed: [],
  cancelled: [],
}

export const moveMeeting = (from: MeetingState, to: MeetingState) => move(meetingMoves, from, to)

/** How long a meeting usually lasts, in minutes, and what is taken when nobody says. */
export const meetingLengths = [30, 45, 60, 90, 120, 180, 240] as const
export const usualLength = 60

/** What somebody who is called was told of a meeting: when and where it was then, and whether it was to be. */
export type MeetingTold = { on: Day; startsAt: string; place: string; isOff: boolean }

/** What somebody must hear now, given what they were last told; null when they know all of it. */
export function newsOf(told: MeetingTold | null, now: MeetingTold): 'called' | 'moved' | 'cancelled' | null {
  if (told === null || told.isOff) return now.isOff ? null : 'called'
  if (now.isOff) return 'cancelled'
  const isSame = told.on === now.on && told.startsAt === now.startsAt && told.place === now.place
  return isSame ? null : 'moved'
}

/** Where a point comes from: a letter to speak of, something overdue, a file that waits, or added by hand. */
export const pointSources = ['letter', 'commitment', 'audience', 'mission', 'free'] as const
export type PointSource = (typeof pointSources)[number]

/** What became of a point, in one click. */
export const pointOutcomes = ['noted', 'decided', 'postponed', 'dropped'] as const
export type PointOutcome = (typeof pointOutcomes)[number]
