import { randomUUID } from 'node:crypto'
import { type Read, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { holdings, persons, posts } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import { type Ground, may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Role } from '@cabinet/office/role.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, gt, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { agendaPermissions } from '../rules/permissions.ts'
import { mayWriteDiary, type SeenDiary } from '../rules/sight.ts'
import type { Standing } from './standing.ts'
import { type Diary, diaries, diaryKeepers } from './tables.ts'

/** A diary with its delegates, as the rules of sight need it. */
export type Seat = Diary & SeenDiary

/** Every diary of the office with its delegates, in the office's order: a few dozen rows, read once a request. */
export async function seatsOf(read: Read): Promise<Map<string, Seat>> {
  const rows = await read
    .select({ diary: diaries, person: persons.name, leftOn: persons.leftOn })
    .from(diaries)
    .leftJoin(persons, eq(persons.id, diaries.personId))
    .orderBy(asc(diaries.position), asc(diaries.name), asc(diaries.id))
  const keepers = Map.groupBy(await read.select().from(diaryKeepers), (one) => one.diaryId)
  return new Map(
    rows.map(({ diary, person, leftOn }) => [
      diary.id,
      {
        ...diary,
        name: person ?? diary.name,
        closed: diary.closedOn !== null || leftOn !== null,
        keepers: keepers.get(diary.id) ?? [],
      },
    ]),
  )
}

export async function diaryOfPerson(read: Read, personId: string): Promise<Diary | null> {
  const [diary] = await read.select().from(diaries).where(eq(diaries.personId, personId))
  return diary ?? null
}

/** The diary of whoever is mayor today; null before the office has a mayor, or before their diary was opened. */
export async function mayorDiary(read: Read, now = new Date()): Promise<Diary | null> {
  const [mayor] = await holdersOf(read, ['mayor'], await todayOf(read, now))
  return mayor ? diaryOfPerson(read, mayor.personId) : null
}

/** Who holds a post of these roles that day, mayor first. */
export function holdersOf(read: Read, roles: readonly Role[], day: Day) {
  return read
    .select({ personId: persons.id, name: persons.name, role: posts.role })
    .from(holdings)
    .innerJoin(posts, and(eq(posts.id, holdings.postId), or(isNull(posts.closedOn), gt(posts.closedOn, day))))
    .innerJoin(persons, and(eq(persons.id, holdings.personId), or(isNull(persons.leftOn), gt(persons.leftOn, day))))
    .where(
      and(inArray(posts.role, [...roles]), lte(holdings.from, day), or(isNull(holdings.to), gte(holdings.to, day))),
    )
    .orderBy(asc(posts.position), asc(holdings.from), asc(persons.id))
}

const keptForTheOffice: readonly Role[] = ['mayor', 'deputy-mayor']

/**
 * The diary of a person, opened when it is first needed. Those of the mayor and the deputies are kept by the office; anybody
 * else keeps their own. Refuses `agenda.unknown-person`.
 */
export async function ensureDiary(change: Change, personId: string): Promise<Diary> {
  const known = await diaryOfPerson(change.tx, personId)
  if (known) return known
  const [person] = await change.tx.select().from(persons).where(eq(persons.id, personId))
  if (!person || person.leftOn) throw new Refusal('agenda.unknown-person')
  const day = await todayOf(change.tx, change.now)
  const held = await holdersOf(change.tx, keptForTheOffice, day)
  const role = held.find((one) => one.personId === personId)?.role
  const position = role === 'mayor' ? 0 : role ? 10 : 100
  return insertDiary(change, {
    kind: 'person',
    personId,
    name: person.name,
    keptByOffice: role !== undefined,
    seats: null,
    position,
  })
}

type NewDiary = Omit<typeof diaries.$inferInsert, 'id' | 'closedOn'>

export async function insertDiary(change: Change, diary: NewDiary): Promise<Diary> {
  const [row] = await change.tx
    .insert(diaries)
    .values({ ...diary, id: randomUUID() })
    .returning()
  if (!row) throw new Error('The diary was not opened.')
  await change.record('agenda.diary.opened', row.id, { name: row.name })
  return row
}

/** Those who hold a post whose diary the office keeps, and have none yet: the mayor after an election, a new deputy. */
export async function lackingDiaries(read: Read, now: Date): Promise<string[]> {
  const held = await holdersOf(read, keptForTheOffice, await todayOf(read, now))
  if (!held.length) return []
  const ids = [...new Set(held.map((one) => one.personId))]
  const known = await read.select({ personId: diaries.personId }).from(diaries).where(inArray(diaries.personId, ids))
  return ids.filter((id) => !known.some((one) => one.personId === id))
}

/** The diaries this person may look at, with what they may do there, and who keeps them. */
export async function diariesFor(read: Reads, person: Person) {
  const seats = [...(await seatsOf(read)).values()].filter((seat) => !seat.closed)
  const ids = [...new Set(seats.flatMap((seat) => seat.keepers.map((one) => one.personId)))]
  const named = ids.length
    ? await read.select({ id: persons.id, name: persons.name }).from(persons).where(inArray(persons.id, ids))
    : []
  const names = new Map(named.map((one) => [one.id, one.name]))
  return seats.map((seat) => ({
    id: seat.id,
    kind: seat.kind,
    personId: seat.personId,
    name: seat.name,
    keptByOffice: seat.keptByOffice,
    seats: seat.seats,
    position: seat.position,
    isMine: seat.personId === person.id,
    keepers: seat.keepers.map((one) => ({
      personId: one.personId,
      name: names.get(one.personId) ?? '',
      mayWrite: one.mayWrite,
      seesPersonal: one.seesPersonal,
    })),
    may: { write: Boolean(mayWriteDiary(person, seat)), nameKeepers: mayNameKeepers(person, seat) },
  }))
}

/** Delegates of a person's own diary are named by that person; of the office's diaries, by whoever sets the duty up. */
export function mayNameKeepers(person: Person, seat: Pick<Diary, 'personId' | 'keptByOffice'>): boolean {
  if (seat.personId === person.id) return may(agendaPermissions, person, 'agenda.own')
  return (seat.keptByOffice || seat.personId === null) && may(agendaPermissions, person, 'agenda.settings')
}

/** A diary somebody writes in, on the ground on which they may. Refuses `agenda.not-your-diary`. */
export function writeIn(person: Person, seat: Seat | undefined): Ground {
  if (!seat) throw notFound()
  const ground = mayWriteDiary(person, seat)
  if (!ground) throw new Refusal('agenda.not-your-diary', { name: seat.name })
  return ground
}

/** The mayor's diary, opened when it is first needed; null as long as nobody is mayor. */
export async function ensureMayorDiary(change: Change): Promise<Diary | null> {
  const [mayor] = await holdersOf(change.tx, ['mayor'], await todayOf(change.tx, change.now))
  return mayor ? ensureDiary(change, mayor.personId) : null
}

/** The names of the diaries an engagement stands in. */
export function diariesOf(standing: Standing | undefined, seats: Map<string, Seat>) {
  return (standing?.diaries ?? []).map(({ diaryId, part }) => ({
    diaryId,
    part,
    name: seats.get(diaryId)?.name ?? '',
  }))
}
