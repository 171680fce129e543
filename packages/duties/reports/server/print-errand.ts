import type { Errand, Tools } from '@cabinet/api/errand.ts'
import { theOffice } from '@cabinet/office/person.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { isPrinting, movePrinting } from '../rules/printing.ts'
import { writeReport } from './papers/report-paper.ts'
import type { Printing } from './printings.ts'
import { reportEditions, reportPrintings, reports } from './tables.ts'

/**
 * Makes the file of an edition from what was frozen, and from nothing else. It is hashed and on disk before the row names it;
 * one that was cancelled on the way leaves nothing behind.
 */
export const printReport: Errand = {
  async run(payload, tools) {
    const printing = await begin(tools, String(payload.printingId))
    if (!printing) return
    const { content, sha256 } = await frozenOf(tools.store.read, printing)
    if (!(await goesOn(tools, printing, 1))) return
    const bytes = await writeReport(tools.store.read, { ...printing, content, sha256 })
    if (!(await goesOn(tools, printing, 3))) return
    const stored = await tools.files.put(bytes)
    const name = `${content.number ?? ''}-${printing.edition}-${printing.locale}.${printing.format}`
    await tools.store.change(theOffice, (change) => keep(change, printing, { ...stored, name }))
  },
  async giveUp(payload, tools, why) {
    const printing = await printingRow(tools.store.read, String(payload.printingId))
    if (!printing || !isPrinting(printing)) return
    await tools.store.change(theOffice, async (change) => {
      const failed = { state: movePrinting(printing.state, 'failed'), problem: why.slice(0, 500) }
      await change.tx
        .update(reportPrintings)
        .set({ ...failed, finishedAt: change.now })
        .where(eq(reportPrintings.id, printing.id))
      await change.record('reports.printing.failed', printing.reportId, { printingId: printing.id })
    })
  },
}

type Reading = Pick<Reads, 'select'>

async function printingRow(read: Reading, printingId: string): Promise<Printing | undefined> {
  const [printing] = await read.select().from(reportPrintings).where(eq(reportPrintings.id, printingId))
  return printing
}

/** Begun again from the start after a stop; nothing to do once it is over. */
async function begin({ store }: Tools, printingId: string): Promise<Printing | undefined> {
  return store.upkeep(async (tx) => {
    const printing = await printingRow(tx, printingId)
    if (!printing || !isPrinting(printing)) return
    const begun = { state: 'under-way' as const, done: 0 }
    await tx.update(reportPrintings).set(begun).where(eq(reportPrintings.id, printingId))
    return { ...printing, ...begun }
  })
}

/** Notes how far it has come; false when somebody cancelled it meanwhile. */
async function goesOn({ store }: Tools, { id }: Printing, done: number): Promise<boolean> {
  return store.upkeep(async (tx) => {
    const going = await printingRow(tx, id)
    if (going?.state !== 'under-way') return false
    await tx.update(reportPrintings).set({ done }).where(eq(reportPrintings.id, id))
    return true
  })
}

/**
 * What is printed, and its seal: the mayor's edition carries that of the whole report; the council's its own, so that nothing
 * printed in it depends on what it leaves out.
 */
async function frozenOf(read: Reading, { reportId, edition }: Printing) {
  const [found] = await read
    .select({ whole: reports.sha256, own: reportEditions.sha256, content: reportEditions.content })
    .from(reportEditions)
    .innerJoin(reports, eq(reports.id, reportEditions.reportId))
    .where(and(eq(reportEditions.reportId, reportId), eq(reportEditions.edition, edition)))
  if (!found) throw new Error(`Report ${reportId} has no frozen ${edition}'s edition.`)
  return { content: found.content, sha256: edition === 'mayor' ? (found.whole ?? '') : found.own }
}

async function keep(change: Change, printing: Printing, file: { sha256: string; size: number; name: string }) {
  const { id, reportId, edition, format, total } = printing
  if ((await printingRow(change.tx, id))?.state !== 'under-way') {
    await change.record('reports.printing.not-kept', reportId, { printingId: id })
    return
  }
  const ready = { state: movePrinting('under-way', 'ready'), done: total, finishedAt: change.now, ...file }
  await change.tx.update(reportPrintings).set(ready).where(eq(reportPrintings.id, id))
  await change.record('reports.printing.ready', reportId, { printingId: id, edition, format })
}
