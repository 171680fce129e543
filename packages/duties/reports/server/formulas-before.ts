import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, lt } from 'drizzle-orm'
import { indicatorOf } from '../rules/indicators.ts'
import type { Period } from '../rules/period.ts'
import { reportEditions, reports } from './tables.ts'

/** The indicators whose formula is not the one printed in the last report before this period: their past was counted again. */
export async function changedFormulas(read: Reads, period: Period): Promise<Set<string>> {
  const [last] = await read
    .select({ content: reportEditions.content })
    .from(reports)
    .innerJoin(reportEditions, and(eq(reportEditions.reportId, reports.id), eq(reportEditions.edition, 'council')))
    .where(lt(reports.to, period.from))
    .orderBy(desc(reports.to))
    .limit(1)
  const printed = last?.content.method ?? []
  const changed = printed.filter(({ code, formula }) => formula !== (indicatorOf(code)?.formula ?? formula))
  return new Set(changed.map(({ code }) => code))
}
