import type { Print } from '@cabinet/api/errand.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { isDay } from '@cabinet/office/day.ts'
import { z } from 'zod'
import { printReceptionList } from './papers/reception-list.ts'

const ofDay = z.object({ day: z.string().refine(isDay).optional() })

/** The papers of this duty, each made on the spot for whoever may see what is on it: `/prints/audiences/reception?day=…`. */
export const audiencesPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {
  reception: async (desk, query) => ({
    bytes: await printReceptionList(desk, ofDay.parse(query).day ?? null),
    name: 'audiences-du-jour.pdf',
    type: 'application/pdf',
  }),
}
