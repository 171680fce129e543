import { may } from '@cabinet/office/permission.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { PrintForm } from '../rules/issue-forms.ts'
import { reportsPermissions } from '../rules/permissions.ts'
import { movePrinting } from '../rules/printing.ts'
import { isFrozen, refuseOtherEdition, reportOf } from './issue-of.ts'
import { printingOf } from './printings.ts'
import { reportPrintings } from './tables.ts'

/** So many steps has a printing: content, charts and tables, the press, the file. */
export const printingSteps = 4

/** Asks for an edition as a file; the rounds make it. Two presses of one button are one printing. */
export async function askPrinting(change: Change, form: PrintForm): Promise<{ printingId: string }> {
  const report = await reportOf(change.tx, form.reportId)
  if (!isFrozen(report)) throw notFound()
  refuseOtherEdition(change.person, form.edition)
  const { requestKey: id, reportId, edition, format, locale } = form
  const [already] = await change.tx.select().from(reportPrintings).where(eq(reportPrintings.id, id))
  if (already) {
    if (already.askedBy !== change.person.id || already.reportId !== reportId)
      throw new Refusal('reports.issue-request-of-another')
    await change.record('reports.printing.asked-again', reportId, { printingId: id })
    return { printingId: id }
  }
  await change.tx.insert(reportPrintings).values({
    ...{ id, reportId, edition, format, locale, state: 'waiting', done: 0, total: printingSteps, problem: '' },
    ...{ sha256: null, name: '', size: 0, askedBy: change.person.id, askedAt: change.now, finishedAt: null },
  })
  await change.later({ kind: 'reports.print', payload: { printingId: id }, once: id })
  await change.record('reports.printing.asked', reportId, { printingId: id, edition, format })
  return { printingId: id }
}

/** Stops a printing: whoever asked for it, or who keeps the reports. */
export async function cancelPrinting(change: Change, printingId: string): Promise<void> {
  const printing = await printingOf(change.tx, change.person, printingId)
  if (printing.askedBy !== change.person.id && !may(reportsPermissions, change.person, 'reports.keep'))
    throw new Refusal('reports.issue-request-of-another')
  const state = movePrinting(printing.state, 'cancelled')
  await change.tx
    .update(reportPrintings)
    .set({ state, finishedAt: change.now })
    .where(eq(reportPrintings.id, printing.id))
  await change.record('reports.printing.cancelled', printing.reportId, { printingId: printing.id })
}
