import { absences, holidays, persons, standIns } from '@cabinet/blocks/people/server/tables.ts'
import { addDays, type Day, daysBetween } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, gte, inArray, isNull, lt, lte, or } from 'drizzle-orm'
import { type Conflict, conflictLevels, conflictsAmong } from '../rules/conflicts.ts'
import { takesTime } from '../rules/engagement.ts'
import { localAt } from '../rules/local-time.ts'
import { isProtectedOn } from '../rules/protected-time.ts'
import { mayWriteDiary } from '../rules/sight.ts'
import { instantOf } from '../rules/wall-clock.ts'
import { knownBetween, type SeenOccurrence, seenAmong, type WindowAsked } from './agenda-window.ts'
import { bookingsAmong, conflictSetting, officeZone } from './bookings.ts'
import { type SaidConflict, sayConflicts } from './conflicts-of.ts'
import { type Seat, seatsOf } from './diaries.ts'
import { protectedTimes } from './tables.ts'

/** A board shows no more than this at once; what comes after is asked for as one scrolls. */
export const longestBoard = 100

/** The board: what happens in these diaries, and what whoever plans should know about those days. */
export async function board(read: Reads, person: Person, asked: WindowAsked) {
  if (asked.to <= asked.from || daysBetween(asked.from, asked.to) > longestBoard)
    throw new Refusal('agenda.window-too-long', { days: longestBoard })
  const zone = await officeZone(read)
  const seats = await seatsOf(read)
  const shown = asked.diaryIds.flatMap((id) => seats.get(id) ?? [])
  const { occurrences, collisions } = await happenings(read, person, { asked, zone, seats })
  return {
    timeZone: zone,
    occurrences: occurrences.map((one) => onBoard(person, one, { seats, collision: collisions.get(one.ref) ?? null })),
    banners: await interims(read, shown, asked),
    absences: await away(read, shown, asked),
    holidays: await holidaysIn(read, asked),
    protectedTimes: await protectedIn(read, asked),
  }
}

type Around = { seats: Map<string, Seat>; collision: SaidConflict | null }

/** An occurrence as the board shows it, with what this person may do there. */
function onBoard(person: Person, { row, ...seen }: SeenOccurrence, { seats, collision }: Around) {
  const owner = seats.get(seen.diaries.find((one) => one.part === 'owner')?.diaryId ?? '')
  const writes = Boolean(row && owner && mayWriteDiary(person, owner)) && takesTime.includes(seen.state)
  const firm = writes && seen.state !== 'held'
  return {
    ...seen,
    conflict: row ? (collision?.level ?? null) : null,
    /** With what, and why: said where it is drawn. */
    collision: row ? collision : null,
    isSeries: seen.originalStart !== null,
    version: row?.version ?? 0,
    confidentiality: row?.confidentiality ?? null,
    contactName: row?.contactName ?? '',
    contactPhone: row?.contactPhone ?? '',
    preparation: row?.preparation ?? 0,
    travelBefore: row?.travelBefore ?? 0,
    travelAfter: row?.travelAfter ?? 0,
    debriefing: row?.debriefing ?? 0,
    answer: row?.answer ?? null,
    optionUntil: row?.optionUntil ?? null,
    may: {
      open: row !== null,
      move: firm && seen.slotId === null,
      change: writes,
      confirm: firm && seen.state !== 'confirmed',
    },
  }
}

type Setting = { asked: WindowAsked; zone: string; seats: Map<string, Seat> }

/** What happens, as this person sees it, and the gravest conflict of each: with the days around, which it may collide with. */
async function happenings(read: Reads, person: Person, { asked, zone, seats }: Setting) {
  const diaryIds = asked.diaryIds.filter((id) => seats.has(id))
  const from = instantOf(localAt(addDays(asked.from, -1)), zone)
  const until = instantOf(localAt(addDays(asked.to, 1)), zone)
  const window = { from, until, diaryIds, seats, zone }
  const known = await knownBetween(read, person, window)
  const span = { from: instantOf(localAt(asked.from), zone), until: instantOf(localAt(asked.to), zone) }
  const booked = await bookingsAmong(read, known, window)
  const ids = [...new Set(known.happening.map((one) => one.row.id))]
  const found = gravest(conflictsAmong(booked.bookings, await conflictSetting(read, window, ids)))
  const own = new Set(found.keys())
  const said = await sayConflicts(read, person, { found: [...found.values()], own, booked, seats })
  return { occurrences: seenAmong(person, known, span), collisions: new Map(said.map((one) => [one.ref, one])) }
}

/** The gravest conflict of each occurrence, seen from its side, among those nobody has accepted. */
function gravest(found: readonly Conflict[]): Map<string, Conflict> {
  const worst = new Map<string, Conflict>()
  const note = (conflict: Conflict) => {
    const known = worst.get(conflict.ref)
    if (!known || conflictLevels.indexOf(conflict.level) < conflictLevels.indexOf(known.level))
      worst.set(conflict.ref, conflict)
  }
  for (const conflict of found) {
    note(conflict)
    // A holiday or protected hours have no side of their own.
    if (conflict.name === '') note({ ...conflict, ref: conflict.other, other: conflict.ref })
  }
  return worst
}

/** Who stands in for whom on those days: the board says it above the diary of the absent person. */
async function interims(read: Reads, shown: readonly Seat[], asked: WindowAsked) {
  const ids = shown.flatMap((seat) => seat.personId ?? [])
  if (!ids.length) return []
  const rows = await read
    .select({ absentId: standIns.absentId, name: persons.name, from: standIns.from, to: standIns.to })
    .from(standIns)
    .innerJoin(persons, eq(persons.id, standIns.standInId))
    .where(
      and(
        ...[inArray(standIns.absentId, ids), isNull(standIns.endedAt)],
        ...[lt(standIns.from, asked.to), gte(standIns.to, asked.from)],
      ),
    )
    .orderBy(asc(standIns.from))
  return rows.flatMap(({ absentId, name, from, to }) =>
    shown
      .filter((seat) => seat.personId === absentId)
      .map((seat) => ({ diaryId: seat.id, absent: seat.name, standIn: name, from, to })),
  )
}

/** When they are away; why is their own affair. */
async function away(read: Reads, shown: readonly Seat[], asked: WindowAsked) {
  const ids = shown.flatMap((seat) => seat.personId ?? [])
  if (!ids.length) return []
  const rows = await read
    .select({ personId: absences.personId, from: absences.from, to: absences.to })
    .from(absences)
    .where(
      and(
        ...[inArray(absences.personId, ids), isNull(absences.cancelledAt)],
        ...[lt(absences.from, asked.to), gte(absences.to, asked.from)],
      ),
    )
    .orderBy(asc(absences.from))
  return rows.flatMap(({ personId, from, to }) =>
    shown.filter((seat) => seat.personId === personId).map((seat) => ({ diaryId: seat.id, name: seat.name, from, to })),
  )
}

function holidaysIn(read: Reads, asked: WindowAsked) {
  return read
    .select({ day: holidays.day, name: holidays.name })
    .from(holidays)
    .where(and(gte(holidays.day, asked.from), lt(holidays.day, asked.to)))
    .orderBy(asc(holidays.day))
}

/** Each day on which hours are kept free, in the diaries shown. */
async function protectedIn(read: Reads, asked: WindowAsked) {
  const rows = await read
    .select()
    .from(protectedTimes)
    .where(
      and(
        or(isNull(protectedTimes.diaryId), inArray(protectedTimes.diaryId, [...asked.diaryIds])),
        lte(protectedTimes.since, asked.to),
      ),
    )
  const days: Day[] = Array.from({ length: daysBetween(asked.from, asked.to) }, (_, at) => addDays(asked.from, at))
  return days.flatMap((day) =>
    rows
      .filter((row) => isProtectedOn(row, day))
      .map(({ id, diaryId, kind, name, from, to }) => ({ id, diaryId, kind, name, day, from, to })),
  )
}
