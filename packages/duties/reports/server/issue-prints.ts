import { buffer } from 'node:stream/consumers'
import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { allow } from '@cabinet/office/permission.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import { printingAct } from '../rules/issue-forms.ts'
import { reportsPermissions } from '../rules/permissions.ts'
import type { PressFormat } from '../rules/report.ts'
import { printingOf } from './printings.ts'

const types: Record<PressFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** The report as it was printed, for those who may read that edition. */
export const issuePrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {
  'report-file': async ({ store, files, person }, query) => {
    allow(reportsPermissions, person, 'reports.read')
    const printing = await printingOf(store.read, person, printingAct.parse(query).printingId)
    if (printing.state !== 'ready' || printing.sha256 === null) throw notFound()
    const bytes = await buffer(await files.read(printing.sha256))
    return { bytes, name: printing.name, type: types[printing.format] }
  },
}
