import { randomUUID } from 'node:crypto'
import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { theOffice } from '@cabinet/office/person.ts'
import type { Change, Store } from '@cabinet/store/store.ts'
import { and, asc, desc, eq } from 'drizzle-orm'
import { localElsewhere } from '../rules/wall-clock.ts'
import type { ReadAttendee, ReadCalendar, ReadEvent } from './ics-read.ts'
import { readCalendarMessage } from './ics-reading.ts'
import { type Engagement, engagements, type Participant, participants } from './tables.ts'

/** One answer of one invited person, as their calendar wrote it. */
export type Reply = { event: ReadEvent; attendee: ReadAttendee; from: string }

/** The answers a calendar carries; it need not say who the organiser was. */
export function repliesIn({ method, events }: ReadCalendar, from = ''): Reply[] {
  if (method !== 'REPLY') return []
  return events.flatMap((event) => event.attendees.slice(0, 1).map((attendee) => ({ event, attendee, from })))
}

/** Takes the answers out of a message that came to the office's mailbox; how many were ours. */
export async function takeRepliesFromMessage(store: Store, message: Uint8Array): Promise<number> {
  const timeZone = (await officeOf(store.read))?.timeZone ?? 'UTC'
  const { from, calendars } = await readCalendarMessage(message, timeZone)
  const replies = calendars.flatMap((calendar) => repliesIn(calendar, from))
  let taken = 0
  for (const reply of replies) {
    const ours = await meantBy(store.read, reply)
    if (!ours) continue
    taken += 1
    if (isNew(ours.participant, reply)) await store.change(theOffice, (change) => noteReply(change, reply))
  }
  return taken
}

/**
 * Writes down what an invited person answered. An answer older than the last one is left; one to an earlier version of the
 * invitation counts and is told. False when it answers no invitation of ours.
 */
export async function noteReply(change: Change, reply: Reply): Promise<boolean> {
  const ours = await meantBy(change.tx, reply)
  if (!ours) return false
  const { participant, row } = ours
  const { response } = reply.attendee
  if (!isNew(participant, reply) || response === 'unknown') return true
  const respondedAt = stampOf(reply, change.now)
  await change.tx.update(participants).set({ response, respondedAt }).where(eq(participants.id, participant.id))
  if (response === 'delegated') await addDelegate(change, { row, participant, reply })
  const late = participant.invitedSequence !== null && reply.event.sequence < participant.invitedSequence
  await change.record(`agenda.reply.${response}`, row.id, { participantId: participant.id })
  if (late) await change.record('agenda.reply.late', row.id, { participantId: participant.id })
  return true
}

type Reading = Pick<Change['tx'], 'select'>

/** The participant who answers: by the name other calendars give the engagement, and the address that was invited. */
async function meantBy(
  read: Reading,
  reply: Reply,
): Promise<{ participant: Participant; row: Engagement } | undefined> {
  for (const address of [reply.attendee.address, reply.from].filter(Boolean)) {
    const rows = await read
      .select({ participant: participants, row: engagements })
      .from(engagements)
      .innerJoin(participants, and(eq(participants.engagementId, engagements.id), eq(participants.email, address)))
      .where(eq(engagements.uid, reply.event.uid))
      .orderBy(asc(engagements.seq))
    const found = rows.find(({ row }) => row.originalStart !== null && isOccurrence(reply, row))
    const whole = rows.find(({ row }) => row.originalStart === null)
    if (found ?? whole) return found ?? whole
  }
  return undefined
}

function isOccurrence({ event: { recurrence } }: Reply, row: Engagement): boolean {
  if (!recurrence) return false
  const { local, timeZone } = recurrence
  if (recurrence.allDay) return row.originalStart?.slice(0, 10) === local.slice(0, 10)
  return (timeZone === null ? local : localElsewhere(local, { from: timeZone, to: row.timeZone })) === row.originalStart
}

const isNew = ({ respondedAt }: Participant, reply: Reply) =>
  respondedAt === null || (sent(reply)?.getTime() ?? Number.POSITIVE_INFINITY) > respondedAt.getTime()

/** When they answered, by their own clock, which may go fast. */
function stampOf(reply: Reply, now: Date): Date {
  const at = sent(reply)
  return at && at < now ? at : now
}

function sent({ event: { stamp } }: Reply): Date | undefined {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp) ?? []
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at.getTime()) ? undefined : at
}

/** Whoever goes in their place is one of the participants from now on. */
async function addDelegate(
  change: Change,
  { row, participant, reply }: { row: Engagement; participant: Participant; reply: Reply },
) {
  const address = reply.attendee.delegatedTo
  if (address === '') return
  const theirs = and(eq(participants.engagementId, row.id), eq(participants.email, address))
  const [known] = await change.tx.select({ id: participants.id }).from(participants).where(theirs)
  if (known) return
  const [last] = await change.tx
    .select({ position: participants.position })
    .from(participants)
    .where(eq(participants.engagementId, row.id))
    .orderBy(desc(participants.position))
    .limit(1)
  await change.tx.insert(participants).values({
    ...{ id: randomUUID(), engagementId: row.id, position: (last?.position ?? 0) + 1 },
    ...{ personId: null, contactId: null, name: address, function: '', salutation: '', email: address },
    ...{ role: participant.role, response: 'unknown', respondedAt: null, invitedSequence: null },
  })
}
