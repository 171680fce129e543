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

/** Where a point comes from: a letter to speak of, something overdue, a file that waits, or added by hand. */
export const pointSources = ['letter', 'commitment', 'audience', 'mission', 'free'] as const
export type PointSource = (typeof pointSources)[number]

/** What became of a point, in one click. */
export const pointOutcomes = ['noted', 'decided', 'postponed', 'dropped'] as const
export type PointOutcome = (typeof pointOutcomes)[number]
