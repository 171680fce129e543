import { circuitSteps } from '@cabinet/blocks/circuits/server/tables.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { type Speech, speeches } from './tables.ts'
import { type Reading, standingFor } from './visible.ts'

/** Whoever oversees the ceremonies sees every speech; the key under which the search knows them. */
export const everySpeech = 'circle:speeches'
/** What was said aloud is open to all who read speeches. */
export const saidAloud = 'circle:delivered'

/**
 * The one `where` with which every list, count and page of speeches begins: all of them for whoever oversees; for others
 * those they write, will say, or were asked to read on their way, and all that was said aloud. Undefined: everything.
 */
export function speechVisible(read: Reading, person: Person): SQL | undefined {
  if (may(ceremoniesPermissions, person, 'ceremonies.oversee')) return undefined
  const mine = standingFor(person, 'ceremonies.read-speeches')
  const asked = and(eq(circuitSteps.subjectKind, 'speech'), inArray(circuitSteps.personId, desksOf(person)))
  const round = read.select({ id: circuitSteps.subjectId }).from(circuitSteps).where(asked)
  return or(
    eq(speeches.state, 'delivered'),
    inArray(speeches.writerId, mine),
    inArray(speeches.speakerId, mine),
    inArray(speeches.id, round),
  )
}

/** The desks at which this person reads what goes round: their own and those lent to them. */
export function desksOf(person: Person): string[] {
  return [
    ...new Set([...standingFor(person, 'ceremonies.visa-speech'), ...standingFor(person, 'ceremonies.approve-speech')]),
  ]
}

/** Under which keys the search finds speeches for this person. */
export function speechReaderKeys(person: Person): string[] {
  if (may(ceremoniesPermissions, person, 'ceremonies.oversee')) return [everySpeech]
  const people = new Set([...standingFor(person, 'ceremonies.read-speeches'), ...desksOf(person)])
  return [saidAloud, ...[...people].map((id) => `person:${id}`)]
}

/** One speech, or the same answer as for one that does not exist. */
export async function visibleSpeech(read: Reading, person: Person, speechId: string): Promise<Speech> {
  const [speech] = await read
    .select()
    .from(speeches)
    .where(and(eq(speeches.id, speechId), speechVisible(read, person)))
  if (!speech) throw notFound()
  return speech
}
