import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq } from 'drizzle-orm'
import { audiences } from './tables.ts'
import { visible } from './visible.ts'

/** The request a letter led to, when there is one this person may know of. */
export async function requestOfLetter(read: Reads, person: Person, letterId: string) {
  const { id, number, state, subject, reserved } = audiences
  const [request] = await read
    .select({ id, number, state, subject, reserved })
    .from(audiences)
    .where(and(eq(audiences.letterId, letterId), visible(person)))
    .orderBy(asc(audiences.seq))
    .limit(1)
  return request ?? null
}
