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
  return found.map(({ guest, ...warning }) => ({
    ...warning,
    ...{ name: guest.name, civility: guest.civility, function: guest.function, functionId: guest.functionId },
    ...{ contactId: guest.contactId, stops: stopsTheCard.includes(warning.kind) },
  }))
}

/** The same for the other parts of this duty; `guestIds` looks at those only, doubles among them included. */
export async function warningsOf(read: Reading, ceremony: Ceremony, guestIds?: readonly string[]) {
  const chosen = guestIds ? inArray(guests.id, [...guestIds]) : undefined
  const list = await read
    .select()
    .from(guests)
    .where(and(eq(guests.ceremonyId, ceremony.id), ne(guests.state, 'withdrawn'), chosen))
    .orderBy(asc(guests.folded), asc(guests.id))
  const day = ceremony.start.slice(0, 10)
  const contactIds = [...new Set(list.flatMap((one) => one.contactId ?? []))]
  const holders = await holdersOfFunctions(
    { tx: read as Parameters<typeof holdersOfFunctions>[0]['tx'] },
    list.map((one) => one.functionId),
  )
  const spouses = await spousesOf(read, holders, day)
  const flags = contactIds.length ? await flagsOf(read, contactIds) : []
  const toldApart = contactIds.length ? await distinctionsOf(read, contactIds) : new Set<string>()
  const heldBy = new Map(holders.map((one) => [one.held.id, one]))
  const flagsBy = Map.groupBy(flags, (one) => one.contactId)
  const guestOf = new Map(list.map((one) => [one.id, one]))
  const checked = list.flatMap((guest) => {
    const holder = heldBy.get(guest.functionId)
    if (!holder) return []
    return [
      {
        ...guest,
        held: holder.held,
        isOutdated: isOutdated(guest, holder),
        situations: flagsBy.get(guest.contactId ?? '') ?? [],
        hasHousehold: spouses.has(guest.contactId ?? ''),
      },
    ]
  })
  return guestWarningsOf(checked, { day, toldApart }).flatMap((warning) => {
    const guest = guestOf.get(warning.guestId)
    return guest ? [{ ...warning, guest }] : []
  })
}

type Holder = Awaited<ReturnType<typeof holdersOfFunctions>>[number]

/** The address book has another name, title or rank by now than the card would bear. */
function isOutdated(guest: Guest, { held, contact, person }: Holder): boolean {
  const name = (contact ?? person)?.name ?? ''
  return guest.name !== name || guest.function !== held.title || guest.rankKey !== held.rankKey
}

function flagsOf(read: Reading, contactIds: readonly string[]) {
  return read
    .select({ contactId: situations.contactId, kind: situations.kind, on: situations.on })
    .from(situations)
    .where(and(inArray(situations.contactId, [...contactIds]), isNull(situations.settledAt)))
}

async function distinctionsOf(read: Reading, contactIds: readonly string[]): Promise<Set<string>> {
  const rows = await read
    .select({ a: contactDistinctions.contactA, b: contactDistinctions.contactB })
    .from(contactDistinctions)
    .where(inArray(contactDistinctions.contactA, [...contactIds]))
  return new Set(rows.map(({ a, b }) => [a, b].sort().join(' ')))
}
