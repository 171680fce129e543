import { contacts, persons, units } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { isLate } from '../rules/clock.ts'
import { type Audience, audienceOpinions, visits } from './tables.ts'

type Read = Pick<Reads, 'select'>

/** A request as a line of a list shows it. */
export type AudienceRow = Pick<
  Audience,
  | 'id'
  | 'seq'
  | 'number'
  | 'visitor'
  | 'contactId'
  | 'partySize'
  | 'motive'
  | 'subject'
  | 'channel'
  | 'reserved'
  | 'urgent'
  | 'receivedOn'
  | 'dueOn'
  | 'state'
  | 'stateAt'
  | 'decision'
  | 'round'
  | 'version'
> & {
  /** Of the address book; empty for somebody who is not in it. */
  contact: string
  late: boolean
  /** Who receives instead of the mayor, and the service that took over. */
  delegate: string
  unit: string
  /** The time it is set for, while it is. */
  start: string | null
  confirmed: boolean
  /** Those of this round, without their grounds. */
  opinions: { side: 'chief' | 'secretary-general'; view: string }[]
}

/** The rows of requests the caller was allowed to read, in the order given: five queries, however many. */
export async function audienceRows(read: Read, page: readonly Audience[], today: Day): Promise<AudienceRow[]> {
  if (!page.length) return []
  const ids = page.map((one) => one.id)
  const names = await namesOf(read, {
    contacts: page.map((one) => one.contactId),
    persons: page.map((one) => one.delegateId),
    units: page.map((one) => one.unitId),
  })
  const coming = await read
    .select({ audienceId: visits.audienceId, start: visits.start, confirmedAt: visits.confirmedAt })
    .from(visits)
    .where(and(inArray(visits.audienceId, ids), isNull(visits.ended)))
    .orderBy(desc(visits.start))
  const given = await read
    .select({
      audienceId: audienceOpinions.audienceId,
      round: audienceOpinions.round,
      side: audienceOpinions.side,
      view: audienceOpinions.view,
    })
    .from(audienceOpinions)
    .where(inArray(audienceOpinions.audienceId, ids))
  return page.map((one) => {
    const visit = coming.find((row) => row.audienceId === one.id)
    return {
      ...factsOf(one),
      contact: names.get(one.contactId ?? '') ?? '',
      late: isLate(one, today),
      delegate: names.get(one.delegateId ?? '') ?? '',
      unit: names.get(one.unitId ?? '') ?? '',
      start: visit?.start ?? null,
      confirmed: Boolean(visit?.confirmedAt),
      opinions: given
        .filter((row) => row.audienceId === one.id && row.round === one.round)
        .map(({ side, view }) => ({ side, view })),
    }
  })
}

function factsOf(one: Audience) {
  const { id, seq, number, visitor, contactId, partySize, motive, subject, channel, reserved, urgent } = one
  const { receivedOn, dueOn, state, stateAt, decision, round, version } = one
  return {
    ...{ id, seq, number, visitor, contactId, partySize, motive, subject, channel, reserved, urgent },
    ...{ receivedOn, dueOn, state, stateAt, decision, round, version },
  }
}

type Ids = readonly (string | null)[]

/** The names of people, contacts and services by id: three queries at most. */
export async function namesOf(read: Read, asked: { contacts?: Ids; persons?: Ids; units?: Ids }) {
  const known = (ids: Ids = []) => [...new Set(ids.filter((id) => id !== null && id !== ''))] as string[]
  const found: { id: string; name: string }[] = []
  for (const [table, ids] of [
    [contacts, known(asked.contacts)],
    [persons, known(asked.persons)],
    [units, known(asked.units)],
  ] as const)
    if (ids.length)
      found.push(...(await read.select({ id: table.id, name: table.name }).from(table).where(inArray(table.id, ids))))
  return new Map(found.map((one) => [one.id, one.name]))
}

/** The contact and whoever was merged into it, as a list of ids. */
export async function sameContact(read: Read, contactId: string): Promise<string[]> {
  const merged = await read.select({ id: contacts.id }).from(contacts).where(eq(contacts.mergedIntoId, contactId))
  return [contactId, ...merged.map((one) => one.id)]
}
