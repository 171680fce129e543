import type { Print } from '@cabinet/api/errand.ts'
import { commitmentAuthorities } from '@cabinet/blocks/commitments/rules/commitment.ts'
import { day } from '@cabinet/blocks/people/rules/fields.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { z } from 'zod'
import { printState } from './papers/state-paper.ts'

const id = z.string().min(1).max(64).optional()
const ofState = z.object({
  authority: z.enum(commitmentAuthorities).optional(),
  unit: id,
  meetingId: id,
  carried: z
    .literal('1')
    .optional()
    .transform((asked) => asked === '1'),
  from: day.optional(),
  to: day.optional(),
})

/** What was given and what became of it: `/prints/directives/state?authority=…|unit=…|meetingId=…|carried=1&from=…&to=…`. */
export const actPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {
  state: async (desk, query) => ({
    bytes: await printState(desk, ofState.parse(query)),
    name: 'etat-d-execution.pdf',
    type: 'application/pdf',
  }),
}
