import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { pdfText } from '@cabinet/paper/pdf-text.ts'
import { closePaper } from '@cabinet/paper/press.ts'
import { inspectOffice } from '@cabinet/store/files/inspect-office.ts'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PrintForm } from '../rules/issue-forms.ts'
import { issuePrints } from './issue-prints.ts'
import { printReport } from './print-errand.ts'
import { isPrintingFile, printingFiles } from './printings-kept.ts'
import { type SmallReports, smallReports } from './small-reports.ts'
import { reportPrintings, reports } from './tables.ts'

let office: SmallReports
let reportId: string

beforeAll(async () => {
  office = await smallReports({ at: '2026-01-05T08:00:00Z' })
  office.at('2026-04-07T08:00:00Z')
  reportId = await office.openReport(2026, 1)
  const chief = office.reports('chief')
  const edit = async () => ({ reportId, version: (await chief.issue({ reportId })).report.version })
  await chief.issueConsolidate({ ...(await edit()), reason: 'Essai' })
  const steps = [{ kind: 'signature' as const, personId: office.ids.chief }]
  await chief.issueSendRound({ ...(await edit()), steps })
  await chief.issueVisa(await edit())
  office.later(1)
  await chief.issueFreeze(await edit())
})
afterAll(async () => {
  await closePaper()
  await office.close()
})

const tools = () => ({
  ...{ store: office.store, files: office.files, mailer: { send: () => Promise.reject(new Error('no mail')) } },
})
const ask = (more: Partial<PrintForm> = {}, key: 'chief' | 'clerk' = 'chief') =>
  office.reports(key).issuePrint({
    ...{ requestKey: crypto.randomUUID(), reportId, edition: 'council', format: 'pdf', locale: 'fr' },
    ...more,
  })
const file = async (printingId: string, key: 'chief' | 'clerk' | 'technicalAgent' = 'chief') =>
  issuePrints['report-file']?.(
    { store: office.store, files: office.files, person: await office.as(key) },
    { printingId },
  )
const printing = async (printingId: string) =>
  (await office.reports('chief').issuePrintings({ reportId })).find((one) => one.id === printingId)

test.each(['pdf', 'docx'] as const)('an edition comes back as %s, from what was frozen', async (format) => {
  const { printingId } = await ask({ format })
  expect(await printing(printingId)).toMatchObject({
    state: 'waiting',
    done: 0,
    may: { cancel: true, download: false },
  })
  await printReport.run({ printingId }, tools())
  const ready = await printing(printingId)
  expect(ready).toMatchObject({ state: 'ready', name: `RT-2026-1-council-fr.${format}`, may: { download: true } })
  expect(ready?.done).toBe(ready?.total)
  const bytes = Buffer.from((await file(printingId))?.bytes ?? [])
  const text = format === 'pdf' ? await pdfText(bytes) : ((await inspectOffice(bytes)).text ?? '')
  expect(text).toContain('RT-2026-1')
  // What the council is handed carries the seal of its own edition, which nothing reserved can change.
  const { seal } = await office.reports('chief').issueFrozen({ reportId, edition: 'council' })
  expect(text).toContain(seal?.slice(0, 8))
  expect(text.replaceAll(/\s+/g, ' ')).toContain('Ville de Port-Amande')
})

test('run again after a stop it does no harm, and its file is kept by the night', async () => {
  const { printingId } = await ask()
  await office.store.upkeep((tx) =>
    tx.update(reportPrintings).set({ state: 'under-way', done: 1 }).where(eq(reportPrintings.id, printingId)),
  )
  await printReport.run({ printingId }, tools())
  await printReport.run({ printingId }, tools())
  const [row] = await office.store.read.select().from(reportPrintings).where(eq(reportPrintings.id, printingId))
  expect(row?.state).toBe('ready')
  expect(await isPrintingFile(office.store.read, row?.sha256 ?? '')).toBe(true)
  const kept: string[] = []
  for await (const one of printingFiles(office.store.read)) kept.push(one.sha256)
  expect(kept).toContain(row?.sha256)
})

test('one that is cancelled leaves no file, before it begins or on the way', async () => {
  const { printingId } = await ask()
  await office.reports('chief').issuePrintCancel({ printingId })
  await printReport.run({ printingId }, tools())
  expect(await printing(printingId)).toMatchObject({ state: 'cancelled', may: { download: false, cancel: false } })
  const { printingId: second } = await ask()
  const running = printReport.run({ printingId: second }, tools())
  await office.reports('chief').issuePrintCancel({ printingId: second })
  await running
  expect(await printing(second)).toMatchObject({ state: 'cancelled' })
  expect(await refusalOf(Promise.resolve(file(second)))).toBe('office.not-found')
})

test('one that failed says why, and pressed twice it is one', async () => {
  const requestKey = crypto.randomUUID()
  const { printingId } = await ask({ requestKey })
  expect((await ask({ requestKey })).printingId).toBe(printingId)
  expect(await refusalOf(ask({ requestKey }, 'clerk'))).toBe('reports.issue-request-of-another')
  await printReport.giveUp?.({ printingId }, tools(), 'paper: the press was closed')
  expect(await printing(printingId)).toMatchObject({ state: 'failed', problem: 'paper: the press was closed' })
})

test('the mayor’s edition on paper is for those who may read it on the screen', async () => {
  const { printingId } = await ask({ edition: 'mayor' })
  await printReport.run({ printingId }, tools())
  expect((await file(printingId))?.bytes.length).toBeGreaterThan(1000)
  expect(await refusalOf(Promise.resolve(file(printingId, 'clerk')))).toBe('office.not-found')
  expect((await office.reports('clerk').issuePrintings({ reportId })).map((one) => one.edition)).not.toContain('mayor')
  expect(await refusalOf(office.reports('clerk').issuePrintCancel({ printingId }))).toBe('office.not-found')
  await expect(file(printingId, 'technicalAgent')).rejects.toThrow('office.not-your-post')
  expect(await office.store.read.$count(reports, eq(reports.id, reportId))).toBe(1)
})
