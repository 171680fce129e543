import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, asc, desc, eq, lt, lte, or } from 'drizzle-orm'
import { reportsPermissions } from '../rules/permissions.ts'
import type { Edition } from '../rules/report.ts'
import { type Report, type ReportSection, reportSections, reports } from './tables.ts'

export type Reading = Pick<Reads, 'select'>

/** Named in a circuit, and in the journal. */
export const subjectOf = (report: Pick<Report, 'id'>) => ({ kind: 'report', id: report.id })

export const isFrozen = ({ state }: Pick<Report, 'state'>) => state === 'frozen' || state === 'presented'

/** Whether this person reads a report before it is frozen as a whole: those who consolidate it and those who give their visa. */
export const readsBefore = (person: Person) =>
  may(reportsPermissions, person, 'reports.keep') || may(reportsPermissions, person, 'reports.visa')

/** The editions this person may read: what is complete only for those to whom it is addressed. */
export const editionsFor = (person: Person): Edition[] =>
  may(reportsPermissions, person, 'reports.complete') ? ['mayor', 'council'] : ['council']

/** An edition somebody asks for, or the same answer as for one that does not exist. */
export function refuseOtherEdition(person: Person, edition: Edition): void {
  if (!editionsFor(person).includes(edition)) throw notFound()
}

export async function reportOf(read: Reading, reportId: string): Promise<Report> {
  const [report] = await read.select().from(reports).where(eq(reports.id, reportId))
  if (!report) throw notFound()
  return report
}

/** The report a command is about, as the person saw it. Refuses `reports.issue-changed-meanwhile`. */
export async function reportInHand(change: Change, form: { reportId: string; version: number }): Promise<Report> {
  const report = await reportOf(change.tx, form.reportId)
  if (report.version !== form.version) throw new Refusal('reports.issue-changed-meanwhile')
  return report
}

/** Sets what a command changes; the next one must have seen it. */
export async function changeReport(change: Change, report: Report, fields: Partial<Report>): Promise<void> {
  await change.tx
    .update(reports)
    .set({ ...fields, version: report.version + 1 })
    .where(eq(reports.id, report.id))
}

/** The pages of a report in their order, the mayor's first. */
export function sectionsOf(read: Reading, reportId: string): Promise<ReportSection[]> {
  return read
    .select()
    .from(reportSections)
    .where(eq(reportSections.reportId, reportId))
    .orderBy(asc(reportSections.position), asc(reportSections.bureau))
}

/** A report as it is at a moment: `asOf` is when it was frozen, or now. */
export type ReportAt = Pick<Report, 'id' | 'year' | 'quarter' | 'from' | 'to' | 'number'> & { asOf: Date }

/** The reports of earlier quarters that were frozen by then, the nearest first. */
export function earlierReports(read: Reading, { year, quarter, asOf }: Omit<ReportAt, 'id'>, limit: number) {
  const earlier = or(lt(reports.year, year), and(eq(reports.year, year), lt(reports.quarter, quarter)))
  return read
    .select()
    .from(reports)
    .where(and(earlier, lte(reports.frozenAt, asOf)))
    .orderBy(desc(reports.year), desc(reports.quarter))
    .limit(limit)
}
