import { audienceNumber, audienceSeries } from '@cabinet/duties/audiences/rules/numbering.ts'
import { audiences } from '@cabinet/duties/audiences/server/tables.ts'
import { missionNumber, numberSeries } from '@cabinet/duties/missions/rules/numbering.ts'
import { missions } from '@cabinet/duties/missions/server/tables.ts'
import { positionIn, reportNumber, reportSeries } from '@cabinet/duties/reports/rules/numbering.ts'
import { reports } from '@cabinet/duties/reports/server/tables.ts'
import { type Finding, gatherProblems } from '@cabinet/store/finding.ts'
import { counters } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { asc, eq, isNotNull } from 'drizzle-orm'

type Numbered = { year: number | null; position: number | null; number: string | null }
type Series = { rows: readonly Numbered[]; written: typeof audienceNumber; named: typeof audienceSeries }

/** Requests for an audience, mission orders and reports are numbered by year: each number once, from 1 to the last given. */
export async function verifyYearlyNumbers(read: Reads): Promise<Finding> {
  const problems = gatherProblems()
  const ofAudiences = await read
    .select({ year: audiences.year, position: audiences.position, number: audiences.number })
    .from(audiences)
    .orderBy(asc(audiences.year), asc(audiences.position))
  const ofMissions = await read
    .select({ year: missions.year, position: missions.position, number: missions.number })
    .from(missions)
    .where(isNotNull(missions.number))
    .orderBy(asc(missions.year), asc(missions.position))
  const ofReports = await numberedReports(read)
  for (const series of [
    { rows: ofAudiences, written: audienceNumber, named: audienceSeries },
    { rows: ofMissions, written: missionNumber, named: numberSeries },
    { rows: ofReports, written: reportNumber, named: reportSeries },
  ])
    for (const problem of await gapsIn(read, series)) problems.add(problem)
  const counts = `${ofAudiences.length} audiences, ${ofMissions.length} mission orders, ${ofReports.length} reports`
  const did = `numbers by year: ${counts}, one after the other`
  return { did, problems: problems.all }
}

/** A report's place in its series stands in its number alone. */
async function numberedReports(read: Reads): Promise<Numbered[]> {
  const rows = await read
    .select({ year: reports.year, number: reports.number })
    .from(reports)
    .where(isNotNull(reports.number))
  return rows
    .map((row) => ({ ...row, position: positionIn(row.number ?? '', row.year) }))
    .sort((a, b) => a.year - b.year || (a.position ?? 0) - (b.position ?? 0))
}

async function gapsIn(read: Reads, { rows, written, named }: Series): Promise<string[]> {
  const problems: string[] = []
  for (const [year, ofYear] of Map.groupBy(rows, (row) => row.year ?? 0)) {
    for (const [i, { position, number }] of ofYear.entries())
      if (position !== i + 1 || number !== written(year, i + 1))
        problems.push(`${written(year, i + 1)} is missing, or written ${JSON.stringify(number)}`)
    const [counter] = await read
      .select()
      .from(counters)
      .where(eq(counters.series, named(year)))
    if (counter?.last !== ofYear.length)
      problems.push(`${written(year, ofYear.length)} is the last, but the counter is at ${counter?.last ?? 0}`)
  }
  return problems
}
