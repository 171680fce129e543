import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { MeetingTold } from '../rules/meeting.ts'
import { type Meeting, meetingPeople } from './tables.ts'

/** Minutes whoever called it may still correct it before the others hear of it: several changes make one message. */
const minutesToThink = 5

/** What there is to know of a meeting now. */
export const nowOf = ({ on, startsAt, place, state }: Meeting): MeetingTold => ({
  ...{ on, startsAt, place },
  isOff: state === 'cancelled',
})

/**
 * Has everybody who is called hear what is new to them: that they are expected, that it was moved, that it will not be.
 * Whoever says so knows it.
 */
export async function tellPeople(change: Change, meeting: Meeting): Promise<void> {
  const mine = and(eq(meetingPeople.meetingId, meeting.id), eq(meetingPeople.personId, change.person.id))
  await change.tx
    .update(meetingPeople)
    .set({ told: nowOf(meeting) })
    .where(mine)
  const people = await change.tx.select().from(meetingPeople).where(eq(meetingPeople.meetingId, meeting.id))
  for (const { personId } of people) if (personId !== change.person.id) await ask(change, { meeting, personId })
}

/** Those who were told of it and are expected no more. */
export async function tellLeftOut(
  change: Change,
  meeting: Meeting,
  left: readonly (typeof meetingPeople.$inferSelect)[],
) {
  for (const { personId, told } of left)
    if (told && !told.isOff && personId !== change.person.id) await ask(change, { meeting, personId, told })
}

type Asked = { meeting: Meeting; personId: string; told?: MeetingTold }

const ask = (change: Change, { meeting, personId, told }: Asked) =>
  change.later({
    kind: 'directives.meeting',
    payload: { meetingId: meeting.id, personId, ...(told && { told }) },
    once: `${meeting.id}:${personId}:${change.now.getTime()}`,
    runAt: new Date(change.now.getTime() + minutesToThink * 60_000),
  })
