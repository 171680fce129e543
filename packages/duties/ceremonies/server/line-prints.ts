import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { z } from 'zod'
import { outputNames } from '../rules/line-outputs.ts'
import { printLine, printOutput } from './papers/line-paper.ts'

const ofLine = z.object({ ceremonyId: z.string().min(1).max(64), whom: z.enum(['coming', 'all']).default('coming') })
const ofOutput = ofLine.extend({ output: z.enum(outputNames) })

/** The line, its explanations and what is drawn from it. */
export const linePrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {
  line: async (desk, query) => pdf('fiche-de-preseance', await printLine(desk, ofLine.parse(query))),
  'line-output': async (desk, query) => pdf('ordre', await printOutput(desk, ofOutput.parse(query))),
}

const pdf = (name: string, bytes: Uint8Array): Print => ({ bytes, name: `${name}.pdf`, type: 'application/pdf' })
