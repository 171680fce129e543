import type { Day } from '@cabinet/office/day.ts'
import { searching } from '@cabinet/store/search.ts'
import { and, asc, desc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { alikePairs, keyOf } from '../rules/alike.ts'
import { ageOf } from '../rules/book-age.ts'
import { everybodyWithContacts } from './find-contacts.ts'
import type { Read } from './office-now.ts'
import {
  contactDistinctions,
  contacts,
  type HeldFunction,
  heldFunctions,
  households,
  persons,
  situations,
} from './tables.ts'

/** What is known of one contact besides the card: functions with their age, household, flags. */
export async function bookOf(read: Read, contactId: string, day: Day) {
  const functions = await read
    .select()
    .from(heldFunctions)
    .where(eq(heldFunctions.contactId, contactId))
    .orderBy(desc(heldFunctions.from))
    .limit(100)
  const together = or(eq(households.contactA, contactId), eq(households.contactB, contactId))
  const kept = await read.select().from(households).where(together).orderBy(desc(households.from)).limit(20)
  const flags = await read
    .select()
    .from(situations)
    .where(eq(situations.contactId, contactId))
    .orderBy(desc(situations.on))
    .limit(50)
  const others = kept.map(({ contactA, contactB }) => (contactA === contactId ? contactB : contactA))
  const named = await namesOf(read, others)
  return {
    functions: functions.map((held) => ({ ...held, age: ageOf(held, day) })),
    households: kept.map((one, i) => ({ ...one, other: named.get(others[i] ?? '') ?? '', otherId: others[i] ?? '' })),
    situations: flags,
  }
}

async function namesOf(read: Read, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await read
    .select({ id: contacts.id, name: contacts.name })
    .from(contacts)
    .where(inArray(contacts.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A function as it is chosen from a list: who, as what, held on that day or not. */
export type FunctionFound = HeldFunction & { name: string; civility: string; age: ReturnType<typeof ageOf> }

/** At most twenty functions that answer to the words, those held on that day first. */
export async function suggestFunctions(
  read: Read,
  { text, day }: { text: string; day: Day },
): Promise<FunctionFound[]> {
  const search = searching({ kind: 'function', who: everybodyWithContacts, text })
  if (!search) return []
  const found = await read
    .select({ id: search.subjectId })
    .from(search.source)
    .where(search.match)
    .orderBy(desc(search.position))
    .limit(60)
  const rows = await withHolders(
    read,
    found.map(({ id }) => id),
  )
  const said = rows.map((row) => ({ ...row, age: ageOf(row, day) }))
  return said
    .sort((a, b) => Number(a.age === 'over') - Number(b.age === 'over') || a.name.localeCompare(b.name))
    .slice(0, 20)
}

async function withHolders(read: Read, ids: readonly string[]): Promise<Omit<FunctionFound, 'age'>[]> {
  if (ids.length === 0) return []
  const rows = await read
    .select({ held: heldFunctions, contact: contacts, person: { name: persons.name, title: persons.title } })
    .from(heldFunctions)
    .leftJoin(contacts, eq(contacts.id, heldFunctions.contactId))
    .leftJoin(persons, eq(persons.id, heldFunctions.personId))
    .where(inArray(heldFunctions.id, [...ids]))
  return rows.map(({ held, contact, person }) => ({
    ...held,
    name: contact?.name ?? person?.name ?? '',
    civility: contact?.civility || (person?.title ?? ''),
  }))
}

/** So many lines of each kind are shown; the figure beside them counts no further. */
const shown = 100

/** What of the address book has aged: functions that ended lately or were not asked about for a year, flags, look-alikes. */
export async function bookToCheck(read: Read, day: Day) {
  return { functions: await aged(read, day), situations: await raised(read), alike: await lookAlikes(read) }
}

async function aged(read: Read, day: Day) {
  const yearAgo = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
  const endedLately = and(lte(heldFunctions.to, day), gte(heldFunctions.to, yearAgo))
  const notAsked = and(or(isNull(heldFunctions.to), gte(heldFunctions.to, day)), lte(heldFunctions.checkedOn, yearAgo))
  const rows = await read
    .select({ id: heldFunctions.id })
    .from(heldFunctions)
    .where(or(endedLately, notAsked))
    .orderBy(asc(heldFunctions.to), asc(heldFunctions.id))
    .limit(shown)
  const known = await withHolders(
    read,
    rows.map(({ id }) => id),
  )
  return known.map((row) => ({ ...row, age: ageOf(row, day) })).filter(({ age }) => age !== 'sound')
}

function raised(read: Read) {
  return read
    .select({ situation: situations, name: contacts.name })
    .from(situations)
    .innerJoin(contacts, eq(contacts.id, situations.contactId))
    .where(isNull(situations.settledAt))
    .orderBy(desc(situations.on))
    .limit(shown)
}

/** Only natural persons and those with a function are compared: an association keeps one card by its own name. */
async function lookAlikes(read: Read) {
  const { id, folded, name, email, phone } = contacts
  const cards = await read
    .select({ id, folded, name, email, phone })
    .from(contacts)
    .innerJoin(heldFunctions, eq(heldFunctions.contactId, contacts.id))
    .where(isNull(contacts.mergedIntoId))
    .groupBy(id, folded, name, email, phone)
    .orderBy(asc(id))
    .limit(5000)
  const told = await read.select().from(contactDistinctions).limit(5000)
  const apart = new Set(told.map((pair) => keyOf({ id: pair.contactA }, { id: pair.contactB })))
  const names = new Map(cards.map((card) => [card.id, card.name]))
  return alikePairs(cards)
    .filter(({ a, b }) => !apart.has(keyOf(a, b)))
    .slice(0, shown)
    .map(({ a, b, by }) => ({
      by,
      a: { id: a.id, name: names.get(a.id) ?? '' },
      b: { id: b.id, name: names.get(b.id) ?? '' },
    }))
}
