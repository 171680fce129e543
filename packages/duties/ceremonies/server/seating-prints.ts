import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { planForm, planPrintForm } from '../rules/seat-forms.ts'
import { printPlan, printSeatNames } from './papers/seating-papers.ts'

/** Plans of the hall. */
export const seatingPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {
  'seating-plan': async (desk, query) => pdf('plan-de-salle', await printPlan(desk, planPrintForm.parse(query))),
  'seating-names': async (desk, query) =>
    pdf('liste-par-nom', await printSeatNames(desk, planForm.parse(query).planId)),
}

const pdf = (name: string, bytes: Uint8Array): Print => ({ bytes, name: `${name}.pdf`, type: 'application/pdf' })
