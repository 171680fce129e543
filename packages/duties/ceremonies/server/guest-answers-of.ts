import { persons } from '@cabinet/blocks/people/server/tables.ts'
import type { Person } from '@cabinet/office/person.ts'
import { desc, eq } from 'drizzle-orm'
import { isLate, mostPeople } from '../rules/answer.ts'
import { guestAndCeremony } from './guest-and-ceremony.ts'
import { guestAnswers, guestMailings } from './tables.ts'
import type { Reading } from './visible.ts'

/** Every answer of one guest, the latest first, with who wrote it down, and everything that went out to them. */
export async function answersOf(read: Reading, person: Person, guestId: string) {
  const { guest, ceremony } = await guestAndCeremony(read, person, guestId)
  const given = await read
    .select({ answer: guestAnswers, by: persons.name })
    .from(guestAnswers)
    .leftJoin(persons, eq(persons.id, guestAnswers.writtenBy))
    .where(eq(guestAnswers.guestId, guest.id))
    .orderBy(desc(guestAnswers.at), desc(guestAnswers.id))
    .limit(100)
  const sent = await read
    .select()
    .from(guestMailings)
    .where(eq(guestMailings.guestId, guest.id))
    .orderBy(desc(guestMailings.at), desc(guestMailings.id))
    .limit(100)
  return {
    most: mostPeople(guest),
    hasLink: guest.linkHash !== null,
    answers: given.map(({ answer, by }) => {
      const { id, state, coming, substitute, channel, note, at } = answer
      return { ...{ id, state, coming, substitute, channel, note, at }, by: by ?? '', late: isLate(ceremony, at) }
    }),
    mailings: sent.map(({ id, kind, channel, state, problem, at }) => ({ id, kind, channel, state, problem, at })),
  }
}
