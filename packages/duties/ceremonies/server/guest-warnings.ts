import { contactDistinctions, situations } from '@cabinet/blocks/people/server/tables.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { guestWarningsOf, stopsTheCard } from '../rules/guest-warning.ts'
import { holdersOfFunctions } from './guest-add.ts'
import { spousesOf } from './guest-couples.ts'
import { type Ceremony, type Guest, guests } from './tables.ts'
import { type Reading, visibleCeremony } from './visible.ts'

/** What must be looked at before the cards of this ceremony go out, guest by guest. */
export async function guestWarnings(read: Reads, person: Person, { ceremonyId }: { ceremonyId: string }) {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const found = await warningsOf(read, ceremony)
  return found.map(({ guest, other, ...warning }) => ({
    ...warning,
    ...{ name: guest.name, civility: guest.civility, function: guest.function, functionId: guest.functionId },
    ...{ contactId: guest.contactId, stops: stopsTheCard.includes(warning.kind) },
    /** What looks like the same person, to tell the two apart by. */
    other: other && { name: other.name, function: other.function, contactId: other.contactId },
  }))
}

/** The same for the other parts of this duty; `guestIds` looks at those only, doubles among them included. */
export async function warningsOf(read: Reading, ceremony: Ceremony, guestIds?: readonly string[]) {
  const chosen = guestIds ? inArray(guests.id, [...guestIds]) : undefined
  const listed = await read
    .select()
    .from(guests)
    .where(and(eq(guests.ceremonyId, ceremony.id), ne(guests.state, 'withdrawn'), chosen))
    .orderBy(asc(guests.folded), asc(guests.id))
  const holders = await holdersOfFunctions(
    { tx: read as Parameters<typeof holdersOfFunctions>[0]['tx'] },
    listed.map((one) => one.functionId),
  )
  const heldBy = new Map(holders.map((one) => [one.held.id, one]))
  // Of two cards merged since, the function says which was kept.
  const list = listed.map((one) => ({ ...one, contactId: heldBy.get(one.functionId)?.held.contactId ?? one.contactId }))
  const day = ceremony.start.slice(0, 10)
  const spouses = await spousesOf(read, holders, day)
  const contactIds = [...new Set(list.flatMap((one) => one.contactId ?? []))]
  const partnerIds = [...spouses.values()].map((one) => one.contactId)
  const flagsBy = Map.groupBy(await flagsOf(read, [...contactIds, ...partnerIds]), (one) => one.contactId)
  const checked = list.flatMap((guest) => {
    const holder = heldBy.get(guest.functionId)
    if (!holder) return []
    const spouse = spouses.get(guest.contactId ?? '')
    const partner = spouse ? { folded: spouse.folded, situations: flagsBy.get(spouse.contactId) ?? [] } : null
    const situations = flagsBy.get(guest.contactId ?? '') ?? []
    return [{ ...guest, held: holder.held, isOutdated: isOutdated(guest, holder), situations, partner }]
  })
  const guestOf = new Map(list.map((one) => [one.id, one]))
  const toldApart = await distinctionsOf(read, contactIds)
  return guestWarningsOf(checked, { day, toldApart }).flatMap((warning) => {
    const guest = guestOf.get(warning.guestId)
    return guest ? [{ ...warning, guest, other: guestOf.get(warning.otherId) ?? null }] : []
  })
}

type Holder = Awaited<ReturnType<typeof holdersOfFunctions>>[number]

/** The address book has another name, title, institution or rank by now than the card would bear. */
function isOutdated(guest: Guest, { held, contact, person }: Holder): boolean {
  const name = (contact ?? person)?.name ?? ''
  const { title, body, rankKey } = held
  return guest.name !== name || guest.function !== title || guest.body !== body || guest.rankKey !== rankKey
}

async function flagsOf(read: Reading, contactIds: readonly string[]) {
  if (contactIds.length === 0) return []
  return read
    .select({ contactId: situations.contactId, kind: situations.kind, on: situations.on })
    .from(situations)
    .where(and(inArray(situations.contactId, [...contactIds]), isNull(situations.settledAt)))
}

async function distinctionsOf(read: Reading, contactIds: readonly string[]): Promise<Set<string>> {
  if (contactIds.length === 0) return new Set()
  const rows = await read
    .select({ a: contactDistinctions.contactA, b: contactDistinctions.contactB })
    .from(contactDistinctions)
    .where(inArray(contactDistinctions.contactA, [...contactIds]))
  return new Set(rows.map(({ a, b }) => [a, b].sort().join(' ')))
}
