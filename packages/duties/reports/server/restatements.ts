import type { Reads } from '@cabinet/store/store.ts'
import { and, eq, inArray } from 'drizzle-orm'
import type { FigureLine } from '../rules/figure.ts'
import { indicators } from '../rules/indicators.ts'
import type { Edition } from '../rules/report.ts'
import type { ReportContent, Restatement } from '../rules/report-content.ts'
import { restate } from '../rules/restate.ts'
import { figuresOf } from './figures.ts'
import { earlierReports, type ReportAt } from './issue-of.ts'
import { type Report, reportEditions, reports } from './tables.ts'

/** So many quarters back are looked at again. */
const lookedBack = 4

/** What the frozen quarters before a report would say otherwise by what is known at its moment, the nearest quarter first. */
export async function restatementsBefore(read: Reads, report: ReportAt, edition: Edition): Promise<Restatement[]> {
  const before = await earlierReports(read, report, lookedBack)
  const restated: Restatement[] = []
  for (const { report: one, content } of await frozenContents(read, before, edition))
    restated.push(...(await restatedOf(read, { report: one, content }, { edition, asOf: report.asOf })))
  return restated
}

export type RestatedAsked = { reportId: string; edition: Edition; asOf: Date }

/** What a frozen report would say otherwise by what is known at a moment; nothing for one that is not frozen. */
export async function restatedSince(read: Reads, { reportId, ...known }: RestatedAsked): Promise<Restatement[]> {
  const of = await read.select().from(reports).where(eq(reports.id, reportId))
  const [frozen] = await frozenContents(read, of, known.edition)
  return frozen ? restatedOf(read, frozen, known) : []
}

type FrozenReport = { report: Pick<Report, 'year' | 'quarter' | 'from' | 'to'>; content: ReportContent }

/** One frozen report counted again: by what is known at a moment, and by the formulas that hold now. */
async function restatedOf(
  read: Reads,
  { report, content }: FrozenReport,
  { edition, asOf }: { edition: Edition; asOf: Date },
): Promise<Restatement[]> {
  const { year, quarter, from, to } = report
  const formulasNow = new Map(indicators.map(({ code, formula }) => [code, formula]))
  const frozen = figuresIn(content).filter(({ code }) => formulasNow.has(code))
  const codes = frozen.map(({ code }) => code)
  const again = codes.length ? await figuresOf(read, { period: { from, to }, asOf, edition, codes }) : []
  const formulas = new Map(content.method.map(({ code, formula }) => [code, formula]))
  return restate({ quarter: { year, quarter }, frozen, formulas, again, formulasNow })
}

/** Every figure of an edition, each once. */
export function figuresIn({ mayor, directives, pages }: Pick<ReportContent, 'mayor' | 'directives' | 'pages'>) {
  const lines = [...mayor.figures, ...directives.figures, ...pages.flatMap((page) => page.figures)]
  return [...new Map<string, FigureLine>(lines.map((line) => [line.code, line])).values()]
}

/** The editions as they were frozen, in the order of the reports given. */
export async function frozenContents(read: Pick<Reads, 'select'>, of: readonly Report[], edition: Edition) {
  if (!of.length) return []
  const ids = of.map(({ id }) => id)
  const rows = await read
    .select({ reportId: reportEditions.reportId, content: reportEditions.content })
    .from(reportEditions)
    .where(and(inArray(reportEditions.reportId, ids), eq(reportEditions.edition, edition)))
  const contents = new Map(rows.map((row) => [row.reportId, row.content]))
  return of.flatMap((report) => {
    const content = contents.get(report.id)
    return content ? [{ report, content }] : []
  })
}
