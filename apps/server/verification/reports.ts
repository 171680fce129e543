import { sealOf, sealOfReport } from '@cabinet/duties/reports/server/report-seals.ts'
import { type Report, reportCounted, reportEditions, reports } from '@cabinet/duties/reports/server/tables.ts'
import { type Finding, gatherProblems } from '@cabinet/store/finding.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, desc, eq, isNotNull } from 'drizzle-orm'

/** Every frozen report says what it said when it was sealed, down to each list it was counted from; the journal has the seal. */
export async function verifyReports(read: Reads): Promise<Finding> {
  const problems = gatherProblems()
  const frozen = await read.select().from(reports).where(isNotNull(reports.number)).orderBy(asc(reports.number))
  for (const report of frozen)
    for (const problem of await faultsOf(read, report)) problems.add(`report ${report.number}: ${problem}`)
  return { did: `reports: ${frozen.length} frozen, each figure's list counted again`, problems: problems.all }
}

async function faultsOf(read: Reads, report: Report): Promise<string[]> {
  const editions = await read.select().from(reportEditions).where(eq(reportEditions.reportId, report.id))
  const counted = await read.select().from(reportCounted).where(eq(reportCounted.reportId, report.id))
  const problems = [
    ...editions
      .filter((one) => sealOf(one.content) !== one.sha256)
      .map((one) => `the ${one.edition}'s edition is not what was frozen`),
    ...counted
      .filter((one) => sealOf(one.ids) !== one.sha256)
      .map((one) => `the list behind ${one.code} (${one.edition}) is not what was counted`),
  ]
  if (editions.length !== 2) problems.push(`it has ${editions.length} editions and not 2`)
  if (!report.number || !report.asOf || !report.sha256) return [...problems, 'it is not sealed']
  const { number, asOf, sha256 } = report
  if (sealOfReport({ number, asOf, editions, counted }) !== sha256) problems.push('its seal is not over what it holds')
  if ((await sealInJournal(read, report.id)) !== sha256) problems.push('its seal is not the one in the journal')
  return problems
}

async function sealInJournal(read: Reads, reportId: string): Promise<unknown> {
  const [entry] = await read
    .select({ details: history.details })
    .from(history)
    .where(and(eq(history.subjectId, reportId), eq(history.event, 'reports.report.frozen')))
    .orderBy(desc(history.seq))
    .limit(1)
  return entry?.details.sha256
}
