import { randomUUID } from 'node:crypto'
import { contacts, persons } from '@cabinet/blocks/people/server/tables.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { asc, eq, inArray } from 'drizzle-orm'
import type { ParticipantForm } from '../rules/forms.ts'
import { tellRemoved } from './imip-invite.ts'
import { type Participant, participants } from './tables.ts'

/** Writes who is there, in the order given. Refuses `agenda.unknown-person`. */
export async function insertParticipants(
  change: Change,
  engagementId: string,
  people: readonly ParticipantForm[],
): Promise<void> {
  if (!people.length) return
  await checkKnown(change, people)
  await change.tx.insert(participants).values(
    people.map((one, position) => ({
      ...one,
      ...{ id: randomUUID(), engagementId, position },
      ...{ response: 'unknown' as const, respondedAt: null, invitedSequence: null },
    })),
  )
}

async function checkKnown(change: Change, people: readonly ParticipantForm[]): Promise<void> {
  const personIds = [...new Set(people.flatMap((one) => one.personId ?? []))]
  const contactIds = [...new Set(people.flatMap((one) => one.contactId ?? []))]
  const known = [
    ...(personIds.length
      ? await change.tx.select({ id: persons.id }).from(persons).where(inArray(persons.id, personIds))
      : []),
    ...(contactIds.length
      ? await change.tx.select({ id: contacts.id }).from(contacts).where(inArray(contacts.id, contactIds))
      : []),
  ]
  if (known.length < personIds.length + contactIds.length) throw new Refusal('agenda.unknown-person')
}

export function participantsOf(read: Pick<Change['tx'], 'select'>, engagementId: string): Promise<Participant[]> {
  return read
    .select()
    .from(participants)
    .where(eq(participants.engagementId, engagementId))
    .orderBy(asc(participants.position), asc(participants.id))
}

const sameOne = (one: ParticipantForm, row: Participant) =>
  one.personId === row.personId &&
  one.contactId === row.contactId &&
  (one.personId !== null || one.contactId !== null || one.name === row.name)

/** The new list of who is there; whoever stays keeps the answer they gave. Says whether anything changed. */
export async function replaceParticipants(
  change: Change,
  engagementId: string,
  people: readonly ParticipantForm[],
): Promise<{ from: string[]; to: string[] } | null> {
  const before = await participantsOf(change.tx, engagementId)
  const facts = ({ personId, contactId, name, function: held, salutation, email, role }: ParticipantForm) =>
    JSON.stringify([personId, contactId, name, held, salutation, email, role])
  if (before.map(facts).join() === people.map(facts).join()) return null
  await checkKnown(change, people)
  await change.tx.delete(participants).where(eq(participants.engagementId, engagementId))
  await tellRemoved(
    change,
    before.filter((row) => !people.some((one) => sameOne(one, row))),
  )
  if (people.length)
    await change.tx.insert(participants).values(
      people.map((one, position) => {
        const kept = before.find((row) => sameOne(one, row))
        const { response = 'unknown' as const, respondedAt = null, invitedSequence = null } = kept ?? {}
        return { ...one, id: kept?.id ?? randomUUID(), engagementId, position, response, respondedAt, invitedSequence }
      }),
    )
  return { from: before.map((one) => one.name), to: people.map((one) => one.name) }
}
