import { contacts, heldFunctions, persons } from '@cabinet/blocks/people/server/tables.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, exists, gte, inArray, isNull, lte, ne, notInArray, or, type SQL } from 'drizzle-orm'
import type { GuestSource } from '../rules/forms.ts'
import type { RankGroup } from '../rules/precedence-list.ts'
import { rankGroupsOf } from './rank-groups.ts'
import { arrivals, type Ceremony, guestListMembers, guestLists, guests } from './tables.ts'
import { visibleCeremony } from './visible.ts'

/** More would be a mistake of the hand; the halls end at 1500. */
const mostAtOnce = 2000

/** The functions a choice stands for. Refuses `ceremonies.guest-nobody-there` when it stands for none. */
export async function functionIdsOf(change: Change, ceremony: Ceremony, from: GuestSource): Promise<string[]> {
  const found = await foundBy(change, ceremony, from)
  if (!found.length) throw new Refusal('ceremonies.guest-nobody-there')
  if (found.length > mostAtOnce)
    throw new Refusal('ceremonies.guest-too-many-at-once', { many: found.length, most: mostAtOnce })
  return found
}

async function foundBy(change: Change, ceremony: Ceremony, from: GuestSource): Promise<string[]> {
  switch (from.by) {
    case 'functions':
      return from.functionIds
    case 'list':
      return ofList(change, from.listId)
    case 'rank-keys':
      return ofRanks(change, ceremony, inArray(heldFunctions.rankKey, from.rankKeys))
    case 'rank-group':
      return ofRanks(change, ceremony, ofGroup(await rankGroupsOf(change.tx, ceremony), from.group))
    case 'ceremony':
      return ofPast(change, from)
  }
}

async function ofList({ tx }: Change, listId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: guestListMembers.functionId })
    .from(guestListMembers)
    .innerJoin(guestLists, eq(guestLists.id, guestListMembers.listId))
    .where(and(eq(guestLists.id, listId), isNull(guestLists.retiredAt)))
  return rows.map((row) => row.id)
}

/** The ranks of one kind of guest; the last kind is everybody the lists do not name, as where the answers are counted. */
function ofGroup(groups: ReadonlyMap<string, RankGroup>, group: RankGroup): SQL | undefined {
  const named = [...groups].filter(([, one]) => (group === 'other' ? one !== 'other' : one === group))
  const keys = named.map(([key]) => key)
  return group === 'other' ? notInArray(heldFunctions.rankKey, keys) : inArray(heldFunctions.rankKey, keys)
}

/** Whoever holds a function of these ranks on the day of the ceremony, and is neither merged nor gone. */
async function ofRanks({ tx }: Change, ceremony: Ceremony, ofTheseRanks: SQL | undefined): Promise<string[]> {
  const day = ceremony.start.slice(0, 10)
  const then = and(lte(heldFunctions.from, day), or(isNull(heldFunctions.to), gte(heldFunctions.to, day)))
  const rows = await tx
    .select({ id: heldFunctions.id })
    .from(heldFunctions)
    .leftJoin(contacts, eq(contacts.id, heldFunctions.contactId))
    .leftJoin(persons, eq(persons.id, heldFunctions.personId))
    .where(and(ofTheseRanks, then, isNull(contacts.mergedIntoId), isNull(persons.leftOn)))
  return rows.map((row) => row.id)
}

/** Whoever was on the list of an earlier ceremony, or really came. */
async function ofPast({ tx, person }: Change, { pastId, who }: Extract<GuestSource, { by: 'ceremony' }>) {
  const past = await visibleCeremony(tx, person, pastId)
  const came = exists(
    tx
      .select({ id: arrivals.id })
      .from(arrivals)
      .where(and(eq(arrivals.guestId, guests.id), isNull(arrivals.undoneAt))),
  )
  const rows = await tx
    .select({ id: guests.functionId })
    .from(guests)
    .where(and(eq(guests.ceremonyId, past.id), ne(guests.state, 'withdrawn'), who === 'came' ? came : undefined))
  return rows.map((row) => row.id)
}
