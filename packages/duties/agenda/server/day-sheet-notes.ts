import { absences, holidays, persons, standIns } from '@cabinet/blocks/people/server/tables.ts'
import { addDays, type Day, daysBetween } from '@cabinet/office/day.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, gte, isNull, lt, lte, or } from 'drizzle-orm'
import type { DaySheetNote } from '../rules/day-sheet.ts'
import { isProtectedOn } from '../rules/protected-time.ts'
import { protectedTimes } from './tables.ts'

type Seated = { seat: { id: string; personId: string | null } }

/** What one should know of the day as a whole: a holiday, a market, that its owner is away and who stands in. */
export async function notesOf(read: Reads, { seat, day }: Seated & { day: Day }): Promise<DaySheetNote[]> {
  const notes = await dayNotes(read, { seat, from: day, until: addDays(day, 1) })
  return [...(notes.get(day) ?? []), ...(await awayNotes(read, { seat, day }))]
}

type Period = Seated & { from: Day; until: Day }

/** Holidays, markets and prayers, day by day. Hours kept free are the planner's business. */
export async function dayNotes(read: Reads, { seat, from, until }: Period): Promise<Map<Day, DaySheetNote[]>> {
  const off = await read
    .select({ day: holidays.day, name: holidays.name })
    .from(holidays)
    .where(and(gte(holidays.day, from), lt(holidays.day, until)))
    .orderBy(asc(holidays.name))
  const back = await read
    .select()
    .from(protectedTimes)
    .where(
      and(or(isNull(protectedTimes.diaryId), eq(protectedTimes.diaryId, seat.id)), lt(protectedTimes.since, until)),
    )
    .orderBy(asc(protectedTimes.name))
  const days = Array.from({ length: daysBetween(from, until) }, (_, n) => addDays(from, n))
  return new Map(
    days.map((day) => [
      day,
      [
        ...off.filter((one) => one.day === day).map(({ name }) => note('holiday', name)),
        ...back.flatMap((one) =>
          one.kind !== 'protected' && isProtectedOn(one, day) ? [note(one.kind, one.name)] : [],
        ),
      ],
    ]),
  )
}

const note = (kind: DaySheetNote['kind'], text: string): DaySheetNote => ({ kind, text, until: '' })

async function awayNotes(read: Reads, { seat, day }: Seated & { day: Day }): Promise<DaySheetNote[]> {
  if (!seat.personId) return []
  const away = await read
    .select({ to: absences.to })
    .from(absences)
    .where(
      and(
        ...[eq(absences.personId, seat.personId), lte(absences.from, day), gte(absences.to, day)],
        isNull(absences.cancelledAt),
      ),
    )
    .orderBy(asc(absences.to))
  const lent = await read
    .select({ name: persons.name, to: standIns.to })
    .from(standIns)
    .innerJoin(persons, eq(persons.id, standIns.standInId))
    .where(
      and(
        ...[eq(standIns.absentId, seat.personId), lte(standIns.from, day), gte(standIns.to, day)],
        isNull(standIns.endedAt),
      ),
    )
    .orderBy(asc(persons.name))
  return [
    ...away.slice(-1).map(({ to }): DaySheetNote => ({ kind: 'absent', text: '', until: to })),
    ...lent.map(({ name, to }): DaySheetNote => ({ kind: 'interim', text: name, until: to })),
  ]
}
