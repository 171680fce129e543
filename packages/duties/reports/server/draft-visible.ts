import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import { reportsPermissions } from '../rules/permissions.ts'
import { writerKeysOf } from './draft-writers.ts'
import { type Report, type ReportSection, reportSections, reports } from './tables.ts'

export type Reading = Pick<Reads, 'select'>

export const mayKeep = (person: Person): boolean => may(reportsPermissions, person, 'reports.keep')

/** Whether this person reads a report as a whole before it is frozen: those who keep it, and those who give it their visa. */
export const seesDrafts = (person: Person): boolean =>
  mayKeep(person) || may(reportsPermissions, person, 'reports.visa')

/**
 * The `where` every list and page of reports begins with: whoever keeps them sees all; whoever writes a page sees the
 * report it stands in; all others see it once it is frozen. Undefined: everything.
 */
export function visibleReports(read: Reading, person: Person): SQL | undefined {
  if (seesDrafts(person)) return undefined
  const frozen = inArray(reports.state, ['frozen', 'presented'])
  return or(frozen, inArray(reports.id, ownReports(read, person)))
}

function ownReports(read: Reading, person: Person) {
  const isWriter = may(reportsPermissions, person, 'reports.write')
  const keys = isWriter ? writerKeysOf(person) : []
  return read
    .select({ id: reportSections.reportId })
    .from(reportSections)
    .where(inArray(reportSections.answersFor, keys))
}

/** One report, or the same answer as for one that does not exist. */
export async function visibleReport(read: Reading, person: Person, reportId: string): Promise<Report> {
  const [report] = await read
    .select()
    .from(reports)
    .where(and(eq(reports.id, reportId), visibleReports(read, person)))
  if (!report) throw notFound()
  return report
}

/** The pages of a report this person may open: all of them for whoever keeps it, else their own. */
export async function visibleSections(read: Reading, person: Person, reportId: string): Promise<ReportSection[]> {
  const sections = await read
    .select()
    .from(reportSections)
    .where(eq(reportSections.reportId, reportId))
    .orderBy(reportSections.position)
  if (seesDrafts(person)) return sections
  const keys = may(reportsPermissions, person, 'reports.write') ? writerKeysOf(person) : []
  return sections.filter((one) => one.answersFor !== null && keys.includes(one.answersFor))
}

/** One page of one report for whoever may open it; a bureau without a page does not exist. */
export async function visibleSection(read: Reading, person: Person, asked: { reportId: string; bureau: string }) {
  const report = await visibleReport(read, person, asked.reportId)
  const sections = await visibleSections(read, person, report.id)
  const section = sections.find((one) => one.bureau === asked.bureau)
  if (!section) throw notFound()
  return { report, section }
}
