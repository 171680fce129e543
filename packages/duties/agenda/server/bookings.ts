import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { absences, holidays } from '@cabinet/blocks/people/server/tables.ts'
import { addDays } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { noBuffers } from '../rules/busy-time.ts'
import { type Booking, type ConflictSetting, subjectsOf } from '../rules/conflicts.ts'
import { dayOfLocal, localAt } from '../rules/local-time.ts'
import { refOf, refOfRow } from '../rules/occurrence-ref.ts'
import { travelTable } from '../rules/travel-table.ts'
import { instantOf, localOf } from '../rules/wall-clock.ts'
import { type Happening, type Known, knownBetween } from './agenda-window.ts'
import type { Seat } from './diaries.ts'
import { protectedTimes, silences, travelTimes } from './tables.ts'

type Asked = { from: Date; until: Date; diaryIds: readonly string[]; seats: Map<string, Seat>; zone: string }

export type Booked = { bookings: Booking[]; happening: Map<string, Happening> }

/** Every time taken in these diaries, absences too, as the rule of conflicts reads it. */
export async function bookingsBetween(read: Reads, person: Person, asked: Asked): Promise<Booked> {
  return bookingsAmong(read, await knownBetween(read, person, asked), asked)
}

/** The same of what has been read already. */
export async function bookingsAmong(read: Reads, known: Known, asked: Asked): Promise<Booked> {
  const { happening, standings, stands } = known
  const bookings = happening.map((one): Booking => {
    const diaries = (standings.get(one.row.id)?.diaries ?? []).flatMap(({ diaryId, part }) => {
      const seat = asked.seats.get(diaryId)
      return seat ? [{ diaryId, part, kind: seat.kind }] : []
    })
    const owner = diaries.find((diary) => diary.part === 'owner')?.diaryId ?? null
    const subjects = subjectsOf(diaries, stands.has(one.row.id) ? owner : null)
    return { ...bookingOf(one, asked.zone), subjects }
  })
  const away = await absencesIn(read, asked, bookings)
  return {
    bookings: [...bookings, ...away],
    happening: new Map(happening.map((one) => [refOfHappening(one), one])),
  }
}

export const refOfHappening = ({ row, originalStart }: Happening) =>
  originalStart === null ? refOfRow(row) : refOf({ id: row.seriesId ?? row.id, originalStart })

function bookingOf(one: Happening, zone: string): Omit<Booking, 'subjects'> {
  const { row, occurrence } = one
  const { preparation, travelBefore, travelAfter, debriefing, allDay, state, busy, placeId } = row
  const { startsAt, endsAt } = occurrence
  const here = allDay || row.timeZone === zone
  return {
    ref: refOfHappening(one),
    start: here ? occurrence.start : localOf(startsAt, zone),
    end: here ? occurrence.end : localOf(endsAt, zone),
    ...{ preparation, travelBefore, travelAfter, debriefing, allDay, startsAt, endsAt, state, busy, placeId },
    absence: false,
    partOf: row.sourceKind ? `${row.sourceKind}:${row.sourceId}` : '',
  }
}

/** When the people of these diaries are away. A mission's own engagements do not collide with the absence it makes. */
async function absencesIn(read: Reads, asked: Asked, bookings: readonly Booking[]): Promise<Booking[]> {
  const people = asked.diaryIds.flatMap((id) => {
    const seat = asked.seats.get(id)
    return seat?.personId ? [{ diaryId: id, personId: seat.personId }] : []
  })
  if (!people.length) return []
  const [first, last] = [dayOfLocal(localOf(asked.from, asked.zone)), dayOfLocal(localOf(asked.until, asked.zone))]
  const ids = people.map((one) => one.personId)
  const rows = await read
    .select()
    .from(absences)
    .where(
      and(
        ...[inArray(absences.personId, ids), isNull(absences.cancelledAt)],
        ...[lte(absences.from, last), gte(absences.to, first)],
      ),
    )
  return rows.flatMap((row) =>
    people
      .filter((one) => one.personId === row.personId)
      .map(({ diaryId }): Booking => {
        const [start, end] = [localAt(row.from), localAt(addDays(row.to, 1))]
        const span = { startsAt: instantOf(start, asked.zone), endsAt: instantOf(end, asked.zone) }
        const mission = bookings.find(
          (one) =>
            row.reason === 'mission' &&
            one.partOf.startsWith('mission:') &&
            one.subjects.some((subject) => subject.diaryId === diaryId) &&
            one.startsAt < span.endsAt &&
            span.startsAt < one.endsAt,
        )
        return {
          ...noBuffers,
          ...{ ref: `absence:${row.id}`, start, end, allDay: true, ...span, state: 'confirmed', busy: true },
          ...{ placeId: null, subjects: [{ diaryId, kind: 'person' }], absence: true, partOf: mission?.partOf ?? '' },
        }
      }),
  )
}

/** What the office knows beside its engagements: roads, days off, hours kept free, and what somebody has accepted. */
export async function conflictSetting(
  read: Reads,
  asked: Asked,
  engagementIds: readonly string[],
): Promise<ConflictSetting> {
  const [first, last] = [dayOfLocal(localOf(asked.from, asked.zone)), dayOfLocal(localOf(asked.until, asked.zone))]
  const [roads, days, kept, accepted] = await Promise.all([
    read.select().from(travelTimes),
    read
      .select({ day: holidays.day, name: holidays.name })
      .from(holidays)
      .where(and(gte(holidays.day, first), lte(holidays.day, last))),
    read
      .select()
      .from(protectedTimes)
      .where(or(isNull(protectedTimes.diaryId), inArray(protectedTimes.diaryId, [...asked.diaryIds]))),
    engagementIds.length
      ? read
          .select({ conflict: silences.conflict })
          .from(silences)
          .where(inArray(silences.engagementId, [...engagementIds]))
      : [],
  ])
  return {
    travel: travelTable(roads),
    holidays: days,
    protectedTimes: kept,
    silenced: new Set(accepted.map((one) => one.conflict)),
  }
}

export async function officeZone(read: Pick<Reads, 'select'>): Promise<string> {
  return (await officeOf(read))?.timeZone ?? 'UTC'
}
