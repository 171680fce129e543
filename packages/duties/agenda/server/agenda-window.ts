import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq, exists, gt, gte, inArray, isNull, lt, ne, not, or, type SQL } from 'drizzle-orm'
import { type EngagementState, longestDays } from '../rules/engagement.ts'
import { type Local, localAt } from '../rules/local-time.ts'
import { refOf, refOfRow } from '../rules/occurrence-ref.ts'
import { type Occurrence, occurrencesOf } from '../rules/recurrence.ts'
import type { Sight } from '../rules/sight.ts'
import { instantOf, localOf } from '../rules/wall-clock.ts'
import { type Seat, seatsOf } from './diaries.ts'
import { isSeries } from './engagement-times.ts'
import { type Standing, type Standings, sightIn, standingsOf } from './standing.ts'
import { type Engagement, engagementDiaries, engagements, places, representations, slots } from './tables.ts'

export type WindowAsked = { diaryIds: readonly string[]; from: Day; to: Day }

/** One time of one engagement, as one person may see it. Whoever sees it as "busy" gets its time and nothing else. */
export type SeenOccurrence = {
  /** What its page is opened by; unique together with `slotId`. */
  ref: string
  /** The row that says what it is: that of the changed occurrence, or of the series. */
  engagementId: string
  seriesId: string | null
  originalStart: Local | null
  /** One of several times held for an option. */
  slotId: string | null
  sight: Exclude<Sight, 'none'>
  diaries: Standing['diaries']
  state: EngagementState
  allDay: boolean
  /** On the office's clock; a whole day is the same day everywhere. */
  start: Local
  end: Local
  startsAt: Date
  endsAt: Date
  /** Its own zone, and its times on the clock there. */
  timeZone: string
  ownStart: Local
  ownEnd: Local
  busy: boolean
  /** Empty for who sees it as "busy". */
  kind: string
  title: string
  place: string
  address: string
  /** Who goes in the owner's place, or was asked to. */
  represented: { personId: string; name: string; accepted: boolean } | null
  /** Everything else, for who reads it. */
  row: Engagement | null
}

type Span = { from: Date; until: Date }
type Reading = Reads
type Placed = { row: Engagement; placeName: string | null; address: string | null }
export type Happening = Placed & { occurrence: Occurrence; slotId: string | null; originalStart: Local | null }

/**
 * What happens in these diaries from one day to another (not included), as this person may see it: the one source of the
 * board, the morning sheet, the feeds and the papers. Cancelled and declined ones are there too, for who reads them.
 */
export async function agendaWindow(read: Reading, person: Person, asked: WindowAsked): Promise<SeenOccurrence[]> {
  const zone = (await officeOf(read))?.timeZone ?? 'UTC'
  const span = { from: instantOf(localAt(asked.from), zone), until: instantOf(localAt(asked.to), zone) }
  return seenBetween(read, person, { ...span, diaryIds: asked.diaryIds, zone })
}

/** The same between two instants. */
export async function seenBetween(
  read: Reading,
  person: Person,
  asked: Span & { diaryIds: readonly string[]; zone: string },
): Promise<SeenOccurrence[]> {
  const seats = await seatsOf(read)
  const diaryIds = asked.diaryIds.filter((id) => seats.has(id))
  if (!diaryIds.length) return []
  const known = await knownBetween(read, person, { ...asked, diaryIds, seats })
  return seenAmong(person, known, asked)
}

/** All that happens in some diaries between two instants, with whose time it takes: read once, and looked at from several sides. */
export type Known = {
  happening: Happening[]
  standings: Standings
  stands: Map<string, NonNullable<SeenOccurrence['represented']>>
  seats: Map<string, Seat>
  diaryIds: readonly string[]
  zone: string
}

export async function knownBetween(
  read: Reading,
  person: Person,
  asked: Span & Pick<Known, 'diaryIds' | 'seats' | 'zone'>,
): Promise<Known> {
  const { seats, diaryIds, zone } = asked
  const happening = await happeningIn(read, asked)
  const ids = [...new Set(happening.map((one) => one.row.id))]
  const standings = await standingsOf(read, person, ids)
  return { happening, standings, stands: await representedOf(read, ids), seats, diaryIds, zone }
}

/** What this person sees of it in a part of that time, in order. */
export function seenAmong(person: Person, known: Known, { from, until }: Span): SeenOccurrence[] {
  const { standings, stands, seats, zone } = known
  return known.happening
    .filter(({ occurrence }) => occurrence.startsAt < until && occurrence.endsAt > from)
    .flatMap((one) => {
      const standing = standings.get(one.row.id)
      const sight = sightIn(person, one.row, { standing, seats })
      if (sight === 'none' || !standing) return []
      const seen = { sight, standing, zone, represented: stands.get(one.row.id) ?? null }
      return [sight === 'full' ? inFull(one, seen) : asBusy(one, seen)]
    })
    .filter((one) => one.diaries.some(({ diaryId }) => known.diaryIds.includes(diaryId)))
    .toSorted((left, right) => left.startsAt.getTime() - right.startsAt.getTime() || (left.ref < right.ref ? -1 : 1))
}

type Seen = {
  sight: 'full' | 'busy'
  standing: Standing
  zone: string
  represented: SeenOccurrence['represented']
}

function inFull(one: Happening, seen: Seen): SeenOccurrence {
  const { row, placeName, address } = one
  return {
    ...bare(one, seen),
    ...{ kind: row.kind, title: row.title, represented: seen.represented, row },
    place: [placeName, row.place].filter(Boolean).join(', '),
    address: address ?? '',
  }
}

/** Whoever is represented is free for those who are not told by whom. */
function asBusy(one: Happening, seen: Seen): SeenOccurrence {
  const hidden = { kind: '', title: '', place: '', address: '', represented: null, row: null }
  const known = bare(one, seen)
  const diaries = seen.represented ? known.diaries.filter(({ part }) => part !== 'owner') : known.diaries
  return { ...known, diaries, ...hidden }
}

function bare({ row, occurrence, slotId, originalStart }: Happening, { sight, standing, zone }: Seen) {
  const { start: ownStart, end: ownEnd, startsAt, endsAt } = occurrence
  const { allDay, timeZone, state, busy } = row
  const here = allDay || timeZone === zone
  return {
    ref: originalStart === null ? refOfRow(row) : refOf({ id: row.seriesId ?? row.id, originalStart }),
    ...{ engagementId: row.id, seriesId: row.seriesId ?? (originalStart === null ? null : row.id), originalStart },
    ...{ slotId, sight, diaries: standing.diaries, state, allDay, startsAt, endsAt, timeZone, ownStart, ownEnd, busy },
    start: here ? ownStart : localOf(startsAt, zone),
    end: here ? ownEnd : localOf(endsAt, zone),
  }
}

type Asked = Span & { diaryIds: readonly string[] }

/** All that happens in these diaries between two instants, whoever may see it. */
export async function happeningIn(read: Reading, asked: Asked): Promise<Happening[]> {
  const [single, series, held] = [await singles(read, asked), await seriesIn(read, asked), await heldTimes(read, asked)]
  const moved = await changedOccurrences(
    read,
    series.map((one) => one.row.id),
    asked,
  )
  return [
    ...single.map((one) => ({ ...one, occurrence: own(one.row), slotId: null, originalStart: one.row.originalStart })),
    ...held.map(({ slot, ...one }) => ({
      ...one,
      ...{ occurrence: { ...slot, originalStart: slot.start }, slotId: slot.id, originalStart: one.row.originalStart },
    })),
    ...series.flatMap((one) =>
      occurrencesOf(one.row, asked)
        .filter((occurrence) => !moved.has(refOf({ id: one.row.id, originalStart: occurrence.originalStart })))
        .map((occurrence) => ({ ...one, occurrence, slotId: null, originalStart: occurrence.originalStart })),
    ),
  ]
}

const own = ({ start, end, startsAt, endsAt }: Engagement): Occurrence => ({
  originalStart: start,
  ...{ start, end, startsAt, endsAt },
})

/** Nothing lasts longer than that, so that what is going on at a moment began in a bounded window before it. */
const longest = (longestDays + 1) * 86_400_000
const withPlace = { row: engagements, placeName: places.name, address: places.address }

function standsIn(read: Reading, diaryIds: readonly string[]): SQL {
  const mine = and(
    eq(engagementDiaries.engagementId, engagements.id),
    inArray(engagementDiaries.diaryId, [...diaryIds]),
  )
  return exists(read.select({ id: engagementDiaries.engagementId }).from(engagementDiaries).where(mine))
}

/**
 * What happens once, and the changed occurrences of series; an option with several times shows those instead. Series that begin
 * in the window are left out here and not in the query: asked for what is no series, a database walks through all of it.
 */
async function singles(read: Reading, { from, until, diaryIds }: Asked): Promise<Placed[]> {
  const several = and(eq(slots.engagementId, engagements.id), eq(slots.state, 'held'))
  const rows = await read
    .select(withPlace)
    .from(engagements)
    .leftJoin(places, eq(places.id, engagements.placeId))
    .where(
      and(
        ...[lt(engagements.startsAt, until), gt(engagements.startsAt, new Date(from.getTime() - longest))],
        gt(engagements.endsAt, from),
        standsIn(read, diaryIds),
        or(ne(engagements.state, 'option'), not(exists(read.select({ id: slots.id }).from(slots).where(several)))),
      ),
    )
  return rows.filter((one) => !isSeries(one.row))
}

/** The series that can still happen in the window, by their rule or by dates added by hand: one walk of the index for each. */
async function seriesIn(read: Reading, { from, until, diaryIds }: Asked): Promise<Placed[]> {
  const stillOn = or(isNull(engagements.ruleUntil), gte(engagements.ruleUntil, from))
  const ways = [and(gt(engagements.rule, ''), stillOn), and(eq(engagements.rule, ''), gte(engagements.ruleUntil, from))]
  const found = await Promise.all(
    ways.map((way) =>
      read
        .select(withPlace)
        .from(engagements)
        .leftJoin(places, eq(places.id, engagements.placeId))
        .where(and(way, standsIn(read, diaryIds))),
    ),
  )
  return found.flat().filter((one) => one.row.startsAt < until)
}

function heldTimes(read: Reading, { from, until, diaryIds }: Asked) {
  return read
    .select({ ...withPlace, slot: slots })
    .from(slots)
    .innerJoin(engagements, eq(engagements.id, slots.engagementId))
    .leftJoin(places, eq(places.id, engagements.placeId))
    .where(
      and(
        ...[eq(slots.state, 'held'), lt(slots.startsAt, until), gt(slots.endsAt, from)],
        ...[gt(slots.startsAt, new Date(from.getTime() - longest)), eq(engagements.state, 'option')],
        standsIn(read, diaryIds),
      ),
    )
}

/** The occurrences of these series that live a life of their own, wherever they were moved to. */
async function changedOccurrences(read: Reading, seriesIds: readonly string[], { from, until }: Span) {
  if (!seriesIds.length) return new Set<string>()
  // No clock is a day away from UTC.
  const wall = {
    from: localOf(new Date(from.getTime() - longest), 'UTC'),
    until: localOf(new Date(until.getTime() + 86_400_000), 'UTC'),
  }
  const rows = await read
    .select({ id: engagements.seriesId, originalStart: engagements.originalStart })
    .from(engagements)
    .where(
      and(
        inArray(engagements.seriesId, [...seriesIds]),
        gte(engagements.originalStart, wall.from),
        lt(engagements.originalStart, wall.until),
      ),
    )
  return new Set(rows.map((row) => refOf({ id: row.id ?? '', originalStart: row.originalStart })))
}

/** Who goes in the owner's place, by engagement. */
export async function representedOf(read: Reading, ids: readonly string[]) {
  if (!ids.length) return new Map<string, NonNullable<SeenOccurrence['represented']>>()
  const rows = await read
    .select({
      engagementId: representations.engagementId,
      personId: persons.id,
      name: persons.name,
      state: representations.state,
    })
    .from(representations)
    .innerJoin(persons, eq(persons.id, representations.personId))
    .where(and(inArray(representations.engagementId, [...ids]), isNull(representations.endedAt)))
  return new Map(
    rows.map(({ engagementId, personId, name, state }) => [
      engagementId,
      { personId, name, accepted: state === 'accepted' },
    ]),
  )
}
