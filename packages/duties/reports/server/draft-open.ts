import { randomUUID } from 'node:crypto'
import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { asc, eq } from 'drizzle-orm'
import type { OpenReportForm } from '../rules/drafting-forms.ts'
import { periodOf } from '../rules/quarter.ts'
import { reportPages, reportSections, reports } from './tables.ts'

/**
 * Opens the draft of a quarter that has ended: the mayor's page and one for each bureau, with whoever answers for it today.
 * Refuses `reports.drafting-not-ended` and `reports.drafting-already-open`.
 */
export async function openReport(change: Change, form: OpenReportForm): Promise<{ id: string }> {
  const { year, quarter } = form
  const period = periodOf(form)
  if ((await today(change)) <= period.to) throw new Refusal('reports.drafting-not-ended', { year, quarter })
  const drafted = { state: 'drafting' as const, openedAt: change.now, presentedNote: '', version: 1 }
  const [report] = await change.tx
    .insert(reports)
    .values({ id: randomUUID(), year, quarter, ...period, ...drafted })
    .onConflictDoNothing()
    .returning({ id: reports.id })
  if (!report) throw new Refusal('reports.drafting-already-open', { year, quarter })
  await change.tx.insert(reportSections).values(await sectionsOf(change, report.id))
  await change.record('reports.report.opened', report.id, { year, quarter })
  return report
}

async function sectionsOf(change: Change, reportId: string) {
  const pages = await change.tx
    .select()
    .from(reportPages)
    .where(eq(reportPages.hidden, 0))
    .orderBy(asc(reportPages.position))
  const mayors = { id: randomUUID(), reportId, bureau: 'mayor' as const, position: 0, answersFor: null }
  return [
    mayors,
    ...pages.map(({ bureau, answersFor }, place) => ({
      ...{ id: randomUUID(), reportId, bureau, answersFor, position: place + 1 },
    })),
  ]
}
