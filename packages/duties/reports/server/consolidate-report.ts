import { randomUUID } from 'node:crypto'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { ConsolidateForm, SendBackForm } from '../rules/issue-forms.ts'
import { moveReport } from '../rules/report.ts'
import { changeReport, reportInHand, sectionsOf } from './issue-of.ts'
import { reportComments, reportSections } from './tables.ts'

/**
 * The chef de cabinet takes the pages together. Those that never came stay empty, and the report will say so.
 * Refuses `reports.issue-pages-missing` unless there is a reason to go on without them.
 */
export async function consolidateReport(change: Change, form: ConsolidateForm): Promise<void> {
  const report = await reportInHand(change, form)
  const state = moveReport(report.state, 'consolidating')
  const sections = await sectionsOf(change.tx, report.id)
  const missing = sections.filter((one) => one.bureau !== 'mayor' && one.handedInAt === null).map((one) => one.bureau)
  if (missing.length && form.reason.length < 3)
    throw new Refusal('reports.issue-pages-missing', { count: missing.length, missing })
  await changeReport(change, report, { state })
  const reason = missing.length ? { reason: form.reason } : {}
  await change.record('reports.report.consolidated', report.id, { count: missing.length, missing, ...reason })
}

/** Gives a page back to its bureau with what is asked of it; the others stay handed in. */
export async function sendPageBack(change: Change, form: SendBackForm): Promise<void> {
  const report = await reportInHand(change, form)
  const section = (await sectionsOf(change.tx, report.id)).find((one) => one.bureau === form.bureau)
  if (!section) throw notFound()
  await changeReport(change, report, { state: moveReport(report.state, 'drafting') })
  await change.tx
    .update(reportSections)
    .set({ handedInAt: null, handedInBy: null, remindedAt: null })
    .where(eq(reportSections.id, section.id))
  await change.tx.insert(reportComments).values({
    ...{ id: randomUUID(), sectionId: section.id, field: null, text: form.comment },
    ...{ by: change.person.id, at: change.now, settledAt: null, settledBy: null },
  })
  await change.record('reports.page.sent-back', report.id, { bureau: form.bureau })
}
