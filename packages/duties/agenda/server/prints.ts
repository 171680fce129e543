import type { Print } from '@cabinet/api/errand.ts'
import { id, day as typedDay } from '@cabinet/blocks/people/rules/fields.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { z } from 'zod'
import { printDaySheet } from './papers/day-sheet.ts'
import { printMonth, printWeek } from './papers/period-sheets.ts'

const ofDiary = z.object({ diaryId: id.optional(), day: typedDay })
const ofSheet = ofDiary.extend({
  issue: z.union([z.literal('now'), z.coerce.number().int().min(1).max(10_000)]).optional(),
})

/** The papers of this duty, each made on the spot for whoever may see what is on it: `/prints/agenda/day-sheet?day=…`. */
export const agendaPrints: Record<string, (desk: PrintDesk, query: unknown) => Promise<Print>> = {
  'day-sheet': async (desk, query) => pdf('feuille-de-route', await printDaySheet(desk, ofSheet.parse(query))),
  week: async (desk, query) => pdf('semaine', await printWeek(desk, ofDiary.parse(query))),
  month: async (desk, query) => pdf('mois', await printMonth(desk, ofDiary.parse(query))),
}

const pdf = (name: string, bytes: Uint8Array): Print => ({ bytes, name: `${name}.pdf`, type: 'application/pdf' })
