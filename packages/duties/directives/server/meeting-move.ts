import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { type MeetingState, moveMeeting } from '../rules/meeting.ts'
import type { MeetingReason } from '../rules/meeting-forms.ts'
import { holdInDiaries, takeFromDiaries } from './meeting-diary.ts'
import { tellPeople } from './meeting-tell.ts'
import { meetingInHand } from './meeting-visible.ts'
import { type Meeting, meetingPeople, meetings } from './tables.ts'

/** It begins, on its day or later. Refuses `directives.meeting-too-early`. */
export async function beginMeeting(change: Change, meetingId: string): Promise<void> {
  const meeting = await meetingInHand(change, meetingId, 'begin')
  if ((await todayOf(change.tx, change.now)) < meeting.on)
    throw new Refusal('directives.meeting-too-early', { day: meeting.on })
  await moved(change, meeting, { to: 'under-way' })
  await change.record('directives.meeting.begun', meeting.id)
}

/** It is over; its minutes are still to be finished. */
export async function holdMeeting(change: Change, meetingId: string): Promise<void> {
  const meeting = await meetingInHand(change, meetingId, 'hold')
  await moved(change, meeting, { to: 'held' })
  await change.record('directives.meeting.held', meeting.id)
  await holdInDiaries(change, meeting)
}

/** Back to the table: something was forgotten. */
export async function reopenMeeting(change: Change, meetingId: string): Promise<void> {
  const meeting = await meetingInHand(change, meetingId, 'reopen')
  await moved(change, meeting, { to: 'under-way' })
  await change.record('directives.meeting.reopened', meeting.id)
}

/** The minutes are adopted: nothing of the meeting changes any more. Refuses `directives.meeting-nobody-present`. */
export async function closeMeeting(change: Change, meetingId: string): Promise<void> {
  const meeting = await meetingInHand(change, meetingId, 'close')
  const present = and(eq(meetingPeople.meetingId, meeting.id), eq(meetingPeople.presence, 'present'))
  if (!(await change.tx.$count(meetingPeople, present))) throw new Refusal('directives.meeting-nobody-present')
  await moved(change, meeting, { to: 'closed', closedAt: change.now })
  await change.record('directives.meeting.closed', meeting.id)
}

/** It does not take place: those who were to come are told why, and their time is free again. */
export async function cancelMeeting(change: Change, { meetingId, reason }: MeetingReason): Promise<void> {
  const meeting = await meetingInHand(change, meetingId, 'cancel')
  const cancelled = await moved(change, meeting, { to: 'cancelled', cancelReason: reason })
  await change.record('directives.meeting.cancelled', meeting.id)
  await takeFromDiaries(change, cancelled, reason)
  await tellPeople(change, cancelled)
}

type Move = { to: MeetingState } & Partial<Pick<Meeting, 'closedAt' | 'cancelReason'>>

async function moved(change: Change, meeting: Meeting, { to, ...stamp }: Move): Promise<Meeting> {
  const state = moveMeeting(meeting.state, to)
  const [kept] = await change.tx
    .update(meetings)
    .set({ ...stamp, state })
    .where(and(eq(meetings.id, meeting.id), eq(meetings.state, meeting.state)))
    .returning()
  if (!kept) throw new Refusal('directives.meeting-changed')
  return kept
}
