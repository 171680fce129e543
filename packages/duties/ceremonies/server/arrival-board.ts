import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { asc, eq } from 'drizzle-orm'
import { headcountOf, type Presence, presentGuests } from '../rules/door-merge.ts'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { type RankGroup, rankGroups } from '../rules/precedence-list.ts'
import { isExpected, type Place, peopleOf, placesOf } from './door-guests.ts'
import { noteOf } from './door-snapshot.ts'
import { lineOf } from './line-of.ts'
import { presentAt } from './present-at.ts'
import { rankGroupsOf } from './rank-groups.ts'
import { type Arrival, arrivals, type Ceremony, doors, type Guest, guests } from './tables.ts'
import { visibleCeremony } from './visible.ts'

export type BoardGuest = {
  guestId: string
  name: string
  function: string
  /** In the line of all who were to come; null for whoever stands on no list, or was not expected. */
  position: number | null
  honoured: boolean
  expected: boolean
  people: number
  /** When and by which door; null while they are awaited. */
  at: string | null
  door: string
}

export type BoardGroup = { group: RankGroup; expected: number; present: number }

/** Who is here and who is missing, by precedence; how many of each kind; which doors are heard. */
export async function arrivalBoard(read: Reads, person: Person, { ceremonyId }: { ceremonyId: string }) {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const rows = await read.select().from(guests).where(eq(guests.ceremonyId, ceremonyId)).orderBy(asc(guests.folded))
  const notes = await read.select().from(arrivals).where(eq(arrivals.ceremonyId, ceremonyId))
  const atDoors = await doorsOf(read, ceremonyId, notes)
  const present = presentGuests(notes.map(noteOf))
  const places = await placesOf(read, ceremony)
  const doorNames = new Map(atDoors.map(({ id, name }) => [id, name]))
  const shown = rows.map((guest) => boardGuest(guest, { places, doorNames, presence: present.get(guest.id) }))
  const ordered = shown.toSorted(byPlace)
  const awaited = rows.filter(isExpected)
  return {
    ...{ ceremonyId, timeZone: ceremony.timeZone },
    counts: {
      ...{ expected: awaited.length, expectedPeople: awaited.reduce((sum, guest) => sum + peopleOf(guest), 0) },
      present: headcountOf(present),
    },
    groups: await groupsOf(read, ceremony, { rows, present }),
    here: ordered.filter((one) => one.at !== null),
    missing: ordered.filter((one) => one.at === null && one.expected),
    doors: atDoors,
    may: {
      door: may(ceremoniesPermissions, person, 'ceremonies.door'),
      assign: may(ceremoniesPermissions, person, 'ceremonies.prepare'),
      line: may(ceremoniesPermissions, person, 'ceremonies.see-line'),
    },
  }
}

/** The line as it stands with those who are really there. */
export async function lineOfPresent(read: Reads, person: Person, { ceremonyId }: { ceremonyId: string }) {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const ids = [...(await presentAt(read, ceremonyId)).keys()]
  if (!ids.length) return []
  const { people, positions } = await lineOf(read, ceremony, { whom: ids })
  const known = new Map(people.map((one) => [one.id, one]))
  return positions.flatMap(({ id, position, rank }) => {
    const one = known.get(id)
    return one ? [{ guestId: id, position, rank, ...calledOf(one) }] : []
  })
}

type Called = Pick<Guest, 'civility' | 'name' | 'function' | 'substitute'>

/** Whoever really comes: the substitute once the office agreed. */
export function calledOf({ civility, name, function: held, substitute }: Called): { name: string; function: string } {
  const one = substitute?.office === 'agreed' ? substitute : { civility, name, function: held }
  return { name: [one.civility, one.name].filter(Boolean).join(' '), function: one.function }
}

type Beside = {
  places: ReadonlyMap<string, Place>
  doorNames: ReadonlyMap<string, string>
  presence: Presence | undefined
}

function boardGuest(guest: Guest, { places, doorNames, presence }: Beside): BoardGuest {
  const place = places.get(guest.id)
  const substitute = guest.state === 'represented' ? guest.substitute : null
  return {
    ...{ guestId: guest.id, position: place?.position ?? null, ...calledOf({ ...guest, substitute }) },
    honoured: place?.honoured ?? false,
    expected: isExpected(guest),
    people: presence?.people ?? peopleOf(guest),
    at: presence?.at ?? null,
    door: presence ? (doorNames.get(presence.doorId) ?? '') : '',
  }
}

const byPlace = (one: BoardGuest, other: BoardGuest) =>
  (one.position ?? Number.MAX_SAFE_INTEGER) - (other.position ?? Number.MAX_SAFE_INTEGER)

type Attendance = { rows: readonly Guest[]; present: ReadonlyMap<string, Presence> }

async function groupsOf(read: Reads, ceremony: Ceremony, { rows, present }: Attendance): Promise<BoardGroup[]> {
  const groupOf = await rankGroupsOf(read, ceremony)
  const sums = new Map<RankGroup, BoardGroup>()
  for (const guest of rows) {
    const isHere = present.has(guest.id)
    if (!isHere && !isExpected(guest)) continue
    const group = groupOf.get(guest.rankKey) ?? 'other'
    const sum = sums.get(group) ?? { group, expected: 0, present: 0 }
    sums.set(group, {
      group,
      expected: sum.expected + (isExpected(guest) ? 1 : 0),
      present: sum.present + (isHere ? 1 : 0),
    })
  }
  return rankGroups.flatMap((group) => sums.get(group) ?? [])
}

async function doorsOf(read: Reads, ceremonyId: string, notes: readonly Arrival[]) {
  const rows = await read
    .select({ door: doors, person: persons.name })
    .from(doors)
    .innerJoin(persons, eq(persons.id, doors.personId))
    .where(eq(doors.ceremonyId, ceremonyId))
    .orderBy(asc(doors.openedAt))
  return rows.map(({ door: { id, name, personId, openedAt, lastHeardAt, closedAt }, person }) => ({
    ...{ id, name, personId, person, openedAt, lastHeardAt, closedAt },
    arrivals: notes.filter((note) => note.doorId === id && note.undoneAt === null).length,
  }))
}
