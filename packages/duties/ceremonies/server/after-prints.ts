import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { ceremonyForm } from '../rules/forms.ts'
import { printCeremonyReport } from './papers/ceremony-report.ts'

/** The report with its figures. */
export const afterPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {
  report: async (desk, query) => ({
    bytes: await printCeremonyReport(desk, ceremonyForm.parse(query).ceremonyId),
    name: 'bilan.pdf',
    type: 'application/pdf',
  }),
}
