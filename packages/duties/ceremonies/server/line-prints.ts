import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { z } from 'zod'
import { viewpoints } from '../rules/hall.ts'
import { usualArrangement } from '../rules/photograph.ts'
import { listedOutputs, printLine, printOutput, printPhotograph } from './papers/line-paper.ts'

const ofLine = z.object({ ceremonyId: z.string().min(1).max(64), whom: z.enum(['coming', 'all']).default('coming') })
const ofOutput = ofLine.extend({ output: z.enum(listedOutputs) })
const { perRow, rows, view } = usualArrangement
const ofPhotograph = ofLine.extend({
  perRow: z.coerce.number().int().min(1).max(15).default(perRow),
  rows: z.coerce.number().int().min(1).max(8).default(rows),
  view: z.enum(viewpoints).default(view),
  split: z.stringbool().default(false),
})

/** The line, its explanations and what is drawn from it. */
export const linePrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {
  line: async (desk, query) => pdf('fiche-de-preseance', await printLine(desk, ofLine.parse(query))),
  'line-output': async (desk, query) => pdf('ordre', await printOutput(desk, ofOutput.parse(query))),
  photograph: async (desk, query) => pdf('photographie', await printPhotograph(desk, ofPhotograph.parse(query))),
}

const pdf = (name: string, bytes: Uint8Array): Print => ({ bytes, name: `${name}.pdf`, type: 'application/pdf' })
