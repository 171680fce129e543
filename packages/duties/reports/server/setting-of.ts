import { calendarOf, officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { addDays, type Day, dayOf } from '@cabinet/office/day.ts'
import { facts, history } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, lt } from 'drizzle-orm'
import { mayBeChosen, shippedFigures } from '../rules/chosen-figures.ts'
import type { Setting } from '../rules/indicator.ts'
import type { Period } from '../rules/period.ts'
import type { Edition } from '../rules/report.ts'
import { reportCalendar } from './tables.ts'

/** What all figures of one asking share: the office's calendar and time zone, and what was known until when. */
export async function settingOf(read: Reads, { period, asOf }: { period: Period; asOf: Date }): Promise<Setting> {
  const [office, calendar] = await Promise.all([officeOf(read), calendarOf(read)])
  const timeZone = office?.timeZone ?? 'UTC'
  return { period, calendar, asOf: asOf.getTime(), timeZone, today: dayOf(asOf, timeZone) }
}

/** The instant a day begins on the office's wall. */
export function dayBegins(day: Day, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds)
}

/** The moments of a period: from its first midnight to the one after its last day, which no longer belongs to it. */
export function momentsOf({ period, timeZone }: Setting): { start: Date; end: Date } {
  return { start: dayBegins(period.from, timeZone), end: dayBegins(addDays(period.to, 1), timeZone) }
}

export type Thresholds = { minimum: number; mask: number }

/** From how many on something may be said: the office's own numbers, or those that are shipped. */
export async function thresholdsOf(read: Reads, edition: Edition): Promise<Thresholds> {
  const [calendar] = await read.select().from(reportCalendar).limit(1)
  if (!calendar) return { minimum: edition === 'mayor' ? 10 : 30, mask: 5 }
  return { minimum: edition === 'mayor' ? calendar.minimumInside : calendar.minimumOutside, mask: calendar.mask }
}

/** The figures of the mayor's page: the office's own, or those that are shipped. One that is no longer counted is left out. */
export async function chosenFigures(read: Pick<Reads, 'select'>): Promise<string[]> {
  const [calendar] = await read.select({ codes: reportCalendar.mayorFigures }).from(reportCalendar).limit(1)
  return [...(calendar?.codes ?? shippedFigures)].filter(mayBeChosen)
}

/** The least numbers as the method says them: inside the office, in what the council is handed, and the mask. */
export async function leastNumbers(read: Reads): Promise<{ inside: number; council: number; mask: number }> {
  const [inside, council] = [await thresholdsOf(read, 'mayor'), await thresholdsOf(read, 'council')]
  return { inside: inside.minimum, council: council.minimum, mask: inside.mask }
}

/**
 * Since when the journal lets things be counted, as known at a moment, and since when it is kept at all. Null while it is empty.
 * Counting begins with what is shipped for it, though nothing may come to be counted for a quarter or two; told by what is not
 * reserved, in every edition.
 */
export async function journalSince(
  read: Reads,
  { timeZone, asOf }: Pick<Setting, 'timeZone' | 'asOf'>,
): Promise<{ facts: Day; journal: Day } | null> {
  const known = and(eq(facts.reserved, false), lt(facts.at, new Date(asOf)))
  const [fact] = await read.select({ at: facts.at }).from(facts).where(known).orderBy(asc(facts.seq)).limit(1)
  const begun = and(eq(history.event, 'reports.choices.shipped'), lt(history.at, new Date(asOf)))
  const [shipped] = await read.select({ at: history.at }).from(history).where(begun).orderBy(asc(history.at)).limit(1)
  const [entry] = await read.select({ at: history.at }).from(history).orderBy(asc(history.seq)).limit(1)
  const first = [fact, shipped].flatMap((one) => (one ? [dayOf(one.at, timeZone)] : [])).toSorted()[0]
  return first && entry ? { facts: first, journal: dayOf(entry.at, timeZone) } : null
}
