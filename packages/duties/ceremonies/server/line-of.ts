import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { heldFunctions, persons } from '@cabinet/blocks/people/server/tables.ts'
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, ne, notInArray, or } from 'drizzle-orm'
import { comingStates } from '../rules/guest.ts'
import type { LinePerson, LineSetting, OtherFunction } from '../rules/line-person.ts'
import { type Line, lineFor } from '../rules/precedence.ts'
import { emptyList, type ListContent } from '../rules/precedence-list.ts'
import { type Ceremony, type Guest, guests, localUsages, type PrecedenceList, precedenceLists } from './tables.ts'
import type { Reading } from './visible.ts'

/** The line of a ceremony with everything it was made from. `list` is null when no list counts here: nobody then has a rank. */
export type CeremonyLine = Line & {
  list: PrecedenceList | null
  content: ListContent
  setting: LineSetting
  people: LinePerson[]
}

/** `coming`: who will be there · `all`: everybody on the list who has not declined · or these guests, whatever they answered. */
export type Whom = 'coming' | 'all' | readonly string[]

/** Who stands where and why: the one source of seats, papers, speeches and the door. */
export async function lineOf(
  read: Reading,
  ceremony: Ceremony,
  { whom = 'coming' }: { whom?: Whom } = {},
): Promise<CeremonyLine> {
  const ground = await groundOf(read, ceremony)
  const people = await peopleOf(read, ceremony, whom)
  return { ...ground, people, ...lineFor(people, ground.content, ground.setting) }
}

/** The list and the rules a ceremony goes by. */
export async function groundOf(read: Reading, ceremony: Ceremony): Promise<Omit<CeremonyLine, keyof Line | 'people'>> {
  const list = await listFor(read, ceremony)
  const { territory, orderedByGovernment, hostGuestId: hostId } = ceremony
  const day = dayOf(ceremony)
  const usages = ceremony.usages ? await usagesOn(read, day) : []
  return { list, content: list?.content ?? emptyList, setting: { day, territory, orderedByGovernment, hostId, usages } }
}

/** The local day on which a ceremony begins. */
export const dayOf = ({ start }: Pick<Ceremony, 'start'>): string => start.slice(0, 10)

/**
 * The list chosen for the ceremony; otherwise the one in force on its day in the office's country, that of the commune before
 * that of the whole country.
 */
export async function listFor(read: Reading, ceremony: Ceremony): Promise<PrecedenceList | null> {
  if (ceremony.listId) {
    const [chosen] = await read.select().from(precedenceLists).where(eq(precedenceLists.id, ceremony.listId))
    return chosen ?? null
  }
  const country = (await officeOf(read))?.country ?? ''
  const day = dayOf(ceremony)
  const [found] = await read
    .select()
    .from(precedenceLists)
    .where(
      and(
        inArray(precedenceLists.state, ['in-force', 'retired']),
        eq(precedenceLists.country, country),
        inArray(precedenceLists.territory, ['', ceremony.territory]),
        or(isNull(precedenceLists.from), lte(precedenceLists.from, day)),
        or(and(isNull(precedenceLists.to), eq(precedenceLists.state, 'in-force')), gte(precedenceLists.to, day)),
      ),
    )
    .orderBy(desc(precedenceLists.territory), desc(precedenceLists.version), asc(precedenceLists.code))
    .limit(1)
  return found ?? null
}

/** The usages the mayor signed that count on that day, the oldest first. */
export async function usagesOn(read: Reading, day: string): Promise<LineSetting['usages']> {
  const rows = await read
    .select({ content: localUsages.content, source: localUsages.source })
    .from(localUsages)
    .where(
      and(
        isNotNull(localUsages.signedAt),
        lte(localUsages.from, day),
        or(isNull(localUsages.to), gte(localUsages.to, day)),
      ),
    )
    .orderBy(asc(localUsages.proposedAt), asc(localUsages.id))
  return rows.map(({ content, source }) => ({ ...content, source }))
}

async function peopleOf(read: Reading, ceremony: Ceremony, whom: Whom): Promise<LinePerson[]> {
  const chosen =
    whom === 'coming'
      ? inArray(guests.state, [...comingStates])
      : whom === 'all'
        ? notInArray(guests.state, ['withdrawn', 'declined'])
        : inArray(guests.id, [...whom])
  const found = await read
    .select()
    .from(guests)
    .where(and(eq(guests.ceremonyId, ceremony.id), chosen))
    .orderBy(asc(guests.id))
  // A representative comes only once the office agreed; until then nobody stands there.
  const rows = whom === 'coming' ? found.filter(isAgreed) : found
  const [others, names] = await Promise.all([
    othersOf(read, rows, dayOf(ceremony)),
    namesOf(read, [...new Set(rows.flatMap((row) => row.override?.by ?? []))]),
  ])
  return rows.map((row) => personOf(row, { others: others.get(row.id) ?? [], names }))
}

const isAgreed = ({ state, substitute }: Guest) => state !== 'represented' || substitute?.office === 'agreed'

type Beside = { others: OtherFunction[]; names: Map<string, string> }

/** A guest as the engine of precedence knows them. */
function personOf(row: Guest, { others, names }: Beside): LinePerson {
  const { id, name, civility, salutation, rankKey, side, territory, seniority, courtesyAfter } = row
  // Whoever answered that they come themselves comes themselves, whatever was agreed before.
  const substitute = row.state === 'represented' ? row.substitute : null
  const override = row.override && { ...row.override, byName: names.get(row.override.by) ?? '' }
  return {
    ...{ id, name, civility, function: row.function, salutation, rankKey, side, territory, seniority },
    ...{ others, substitute, override, courtesyAfter },
  }
}

/** What else each guest holds on that day, in one reading. */
async function othersOf(read: Reading, rows: readonly Guest[], day: string): Promise<Map<string, OtherFunction[]>> {
  const contacts = rows.flatMap((row) => row.contactId ?? [])
  const people = rows.flatMap((row) => row.personId ?? [])
  if (contacts.length + people.length === 0) return new Map()
  const held = await read
    .select()
    .from(heldFunctions)
    .where(
      and(
        or(inArray(heldFunctions.contactId, contacts), inArray(heldFunctions.personId, people)),
        ne(heldFunctions.rankKey, ''),
        lte(heldFunctions.from, day),
        or(isNull(heldFunctions.to), gte(heldFunctions.to, day)),
      ),
    )
    .orderBy(asc(heldFunctions.from), asc(heldFunctions.id))
  const byHolder = Map.groupBy(held, (one) => one.contactId ?? one.personId ?? '')
  return new Map(
    rows.map((row) => {
      const all = byHolder.get(row.contactId ?? row.personId ?? '') ?? []
      const others = all.filter((one) => one.id !== row.functionId)
      return [
        row.id,
        others.map(({ rankKey, territory, title, seniority }) => ({ rankKey, territory, function: title, seniority })),
      ]
    }),
  )
}

async function namesOf(read: Reading, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await read.select({ id: persons.id, name: persons.name }).from(persons).where(inArray(persons.id, ids))
  return new Map(rows.map(({ id, name }) => [id, name]))
}
