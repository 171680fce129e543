import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNotNull, ne } from 'drizzle-orm'
import { takesTime } from '../rules/engagement.ts'
import { occurrenceOf, writableEngagement } from './engagement-at.ts'
import type { Guest } from './imip-errand.ts'
import { type Engagement, engagements, type Participant, participants } from './tables.ts'

/** Minutes somebody may still correct a change before those who were invited hear of it. */
const minutesToThink = 5

/**
 * Sends an invitation to every participant with an e-mail address; to those who have one already, what has changed since, or
 * that it will not take place. Refuses `agenda.nobody-to-invite` and `agenda.not-to-invite`.
 */
export async function inviteParticipants(change: Change, ref: string): Promise<{ invited: number }> {
  const at = await writableEngagement(change, ref)
  const row = await occurrenceOf(change, at)
  const people = await change.tx
    .select()
    .from(participants)
    .where(and(eq(participants.engagementId, row.id), ne(participants.email, '')))
  const due = people.filter((one) => takesTime.includes(row.state) || one.invitedSequence !== null)
  if (!people.length) throw new Refusal('agenda.nobody-to-invite')
  const open = row.state === 'confirmed' || row.state === 'option' || !takesTime.includes(row.state)
  if (!open || !due.length) throw new Refusal('agenda.not-to-invite')
  for (const one of due) await askFor(change, { row, participantId: one.id, now: true })
  await change.record('agenda.engagement.invited', row.id, { count: due.length })
  return { invited: due.length }
}

/**
 * Tells those who were invited that an engagement has changed, or will not be. Called by the commands that change one; several
 * changes within five minutes make one message.
 */
export async function tellInvited(change: Change, engagementId: string): Promise<void> {
  const [row] = await change.tx.select().from(engagements).where(eq(engagements.id, engagementId))
  if (!row) throw notFound()
  const invited = await change.tx
    .select({ id: participants.id })
    .from(participants)
    .where(
      and(eq(participants.engagementId, row.id), isNotNull(participants.invitedSequence), ne(participants.email, '')),
    )
  for (const one of invited) await askFor(change, { row, participantId: one.id, now: false })
}

/** Tells those who had an invitation and are no longer among the participants. */
export async function tellRemoved(change: Change, removed: readonly Participant[]): Promise<void> {
  for (const one of removed) {
    const { id, engagementId, name, email, role, response, invitedSequence } = one
    if (email === '' || invitedSequence === null) continue
    const participant: Guest = { id, engagementId, name, email, role, response, invitedSequence }
    await change.later({
      kind: 'agenda.uninvite',
      payload: { participant, invitedBy: change.person.id },
      once: `${id}:${change.now.getTime()}`,
    })
  }
}

const told = ['title', 'start', 'end', 'allDay', 'timeZone', 'place', 'placeId', 'rule', 'extraStarts', 'skippedStarts']

/** Whether those who were invited would see the difference: what the office notes for itself is not told. */
export const concernsInvited = (fields: Record<string, unknown>): boolean =>
  told.some((field) => fields[field] !== undefined)

type Asked = { row: Engagement; participantId: string; now: boolean }

async function askFor(change: Change, { row, participantId, now }: Asked): Promise<void> {
  const runAt = now ? change.now : new Date(change.now.getTime() + minutesToThink * 60_000)
  await change.later({
    kind: 'agenda.invite',
    payload: { participantId, sequence: row.sequence, invitedBy: change.person.id },
    once: `${participantId}:${row.sequence}:${now ? change.now.getTime() : 'changed'}`,
    runAt,
  })
}
