import { calendarOf, officeOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, inArray, lt, or } from 'drizzle-orm'
import type { z } from 'zod'
import { cycleOf } from '../rules/cycle.ts'
import type { listAsked } from '../rules/drafting-forms.ts'
import type { Quarter } from '../rules/period.ts'
import { periodOf, quarterBefore, quarterOf } from '../rules/quarter.ts'
import { seesDrafts, visibleReports } from './draft-visible.ts'
import { writerKeysOf } from './draft-writers.ts'
import { reportCalendar, reportSections, reports } from './tables.ts'

/** The reports this person may see, the latest quarter first, with how many pages are there already. */
export async function listReports(read: Reads, person: Person, { cursor, limit }: z.output<typeof listAsked>) {
  const { year, quarter } = reports
  const after = cursor ? or(lt(year, cursor.year), and(eq(year, cursor.year), lt(quarter, cursor.quarter))) : undefined
  const found = await read
    .select()
    .from(reports)
    .where(and(visibleReports(read, person), after))
    .orderBy(desc(year), desc(quarter))
    .limit(limit)
  const last = found.at(-1)
  const next = found.length === limit && last ? { year: last.year, quarter: last.quarter } : null
  return { rows: await reportRows(read, person, found), next }
}

async function reportRows(read: Reads, person: Person, found: readonly (typeof reports.$inferSelect)[]) {
  if (!found.length) return []
  const seesAll = seesDrafts(person)
  const keys = writerKeysOf(person)
  const [habits] = await read.select().from(reportCalendar)
  const calendar = await calendarOf(read)
  const ids = found.map((one) => one.id)
  const sections = await read.select().from(reportSections).where(inArray(reportSections.reportId, ids))
  const sectionsOf = Map.groupBy(
    sections.filter((one) => one.bureau !== 'mayor' && (seesAll || keys.includes(one.answersFor ?? ''))),
    (one) => one.reportId,
  )
  return found.map((report) => {
    const { id, year, quarter, from, to, state, number, frozenAt, presentedOn } = report
    const pages = sectionsOf.get(id) ?? []
    const cycle = habits ? cycleOf({ to }, habits, calendar) : null
    return {
      ...{ id, year, quarter, from, to, state, number, frozenAt, presentedOn },
      ...{ pagesOn: cycle?.pagesOn ?? null, visaOn: cycle?.visaOn ?? null },
      /** The pages this person sees, and how many of them are handed in. */
      pages: { all: pages.length, handedIn: pages.filter((one) => one.handedInAt !== null).length },
    }
  })
}

const offered = 8

/** Quarters that have ended and have no report yet, the last one first: what can be opened by hand. */
export async function quartersToOpen(read: Reads, now: Date): Promise<Quarter[]> {
  const ended: Quarter[] = []
  for (let one = quarterBefore(quarterOf(await todayOf(read, now))); ended.length < offered; one = quarterBefore(one))
    ended.push(one)
  const opened = await read.select({ year: reports.year, quarter: reports.quarter }).from(reports)
  return ended.filter(({ year, quarter }) => !opened.some((one) => one.year === year && one.quarter === quarter))
}

/**
 * The quarter whose draft is due by the calendar and does not exist yet. A quarter that had ended before the office was set
 * up is nobody's to tell, unless somebody opens it by hand.
 */
export async function quarterDue(read: Pick<Reads, 'select'>, now: Date): Promise<Quarter | null> {
  const office = await officeOf(read)
  const [habits] = await read.select().from(reportCalendar)
  if (!office || !habits) return null
  const today = await todayOf(read, now)
  const quarter = quarterBefore(quarterOf(today))
  const { to } = periodOf(quarter)
  const { opensOn } = cycleOf({ to }, habits, await calendarOf(read))
  if (opensOn === null || today < opensOn || to < (await todayOf(read, office.setUpAt))) return null
  const same = and(eq(reports.year, quarter.year), eq(reports.quarter, quarter.quarter))
  const [opened] = await read.select({ id: reports.id }).from(reports).where(same)
  return opened ? null : quarter
}
