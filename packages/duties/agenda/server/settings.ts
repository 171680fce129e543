import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { fold } from '@cabinet/office/fold.ts'
import type { Person } from '@cabinet/office/person.ts'
import { alphabetical, beginsWith } from '@cabinet/store/sql.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, isNull } from 'drizzle-orm'
import { diariesFor, seatsOf } from './diaries.ts'
import { everyKind } from './kinds.ts'
import { places, protectedTimes, travelTimes } from './tables.ts'

/** What the forms offer to choose from: kinds and places in use; `former` names hidden kinds that stand on older engagements. */
export async function choicesOf(read: Reads) {
  const kinds = await everyKind(read)
  const known = await read
    .select({ id: places.id, name: places.name, address: places.address, contact: places.contact, phone: places.phone })
    .from(places)
    .where(isNull(places.retiredAt))
    .orderBy(alphabetical(places.folded))
    .limit(500)
  return {
    kinds: kinds.filter((one) => !one.hidden),
    places: known,
    former: { kinds: kinds.filter((one) => one.hidden) },
  }
}

/** Places whose name begins so, for a field in which one is chosen while typing. */
export function placesLike(read: Reads, text: string) {
  const start = fold(text)
  return read
    .select({ id: places.id, name: places.name, address: places.address, contact: places.contact, phone: places.phone })
    .from(places)
    .where(and(isNull(places.retiredAt), start ? beginsWith(places.folded, start) : undefined))
    .orderBy(alphabetical(places.folded))
    .limit(12)
}

/** All an office sets of this duty, what is hidden, retired or closed too. */
export async function settingsOf(read: Reads, person: Person) {
  const [kinds, allPlaces, roads, kept, people] = await Promise.all([
    everyKind(read),
    read.select().from(places).orderBy(alphabetical(places.folded)),
    read.select().from(travelTimes),
    read.select().from(protectedTimes).orderBy(asc(protectedTimes.since), asc(protectedTimes.id)),
    read.select({ id: persons.id, name: persons.name }).from(persons),
  ])
  const names = new Map(people.map((one) => [one.id, one.name]))
  const seats = [...(await seatsOf(read)).values()]
  return {
    kinds,
    places: allPlaces.map(({ folded: _, ...place }) => place),
    travelTimes: roads,
    protectedTimes: kept,
    diaries: seats.map((seat) => ({
      ...seat,
      keepers: seat.keepers.map((one) => ({ ...one, name: names.get(one.personId) ?? '' })),
    })),
    own: (await diariesFor(read, person)).find((one) => one.isMine) ?? null,
  }
}
