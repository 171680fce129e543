import type { Print } from '@cabinet/api/errand.ts'
import { isDay } from '@cabinet/office/day.ts'
import { z } from 'zod'
import { registers } from '../rules/letter.ts'
import { previewedBytes, printDraft } from './make-preview.ts'
import { printAssignmentSlip } from './papers/assignment-slip.ts'
import { printDispatchSlip } from './papers/dispatch-slip.ts'
import type { PrintDesk } from './papers/print-desk.ts'
import { printReceipt } from './papers/receipt.ts'
import { exportRegister, printRegister } from './papers/register-export.ts'

const ofLetter = z.object({ letterId: z.string().min(1).max(64) })
const shown = ofLetter.extend({ sha256: z.string().regex(/^[0-9a-f]{64}$/) })
const day = z.string().refine(isDay).optional()
const period = z.object({
  register: z.enum(registers),
  year: z.coerce.number().int().min(1900).max(9999),
  from: day,
  to: day,
})

/** The papers of this duty, each made on the spot for whoever may see what is on it: `/prints/mail/receipt?letterId=…`. */
export const mailPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {
  receipt: async (desk, query) => pdf('recepisse', await printReceipt(desk, ofLetter.parse(query).letterId)),
  'assignment-slip': async (desk, query) =>
    pdf('imputation', await printAssignmentSlip(desk, ofLetter.parse(query).letterId)),
  'dispatch-slip': async (desk, query) =>
    pdf('bordereau', await printDispatchSlip(desk, ofLetter.parse(query).letterId)),
  draft: async (desk, query) => pdf('projet', await printDraft(desk, ofLetter.parse(query).letterId)),
  'to-sign': async (desk, query) => pdf('a-signer', await previewedBytes(desk, shown.parse(query))),
  register: async (desk, query) => pdf('registre', await printRegister(desk, period.parse(query))),
  'register-table': async (desk, query) => ({
    bytes: await exportRegister(desk, period.parse(query)),
    name: 'registre.csv',
    type: 'text/csv; charset=utf-8',
  }),
}

const pdf = (name: string, bytes: Uint8Array): Print => ({ bytes, name: `${name}.pdf`, type: 'application/pdf' })
