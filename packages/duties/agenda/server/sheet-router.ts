import { officerOf, router } from '@cabinet/api/procedures.ts'
import { id, day as typedDay } from '@cabinet/blocks/people/rules/fields.ts'
import { z } from 'zod'
import { agendaPermissions } from '../rules/permissions.ts'
import { contentFor, issueSheet } from './day-sheet-issue.ts'
import { issuesOf, sheetView } from './day-sheet-issues.ts'
import { seatsOf } from './diaries.ts'
import { diaryOrNearest } from './nearest-diaries.ts'
import { phoneDay } from './phone-day.ts'

const officer = officerOf(agendaPermissions)
const sheetAsked = z.object({ diaryId: id, day: typedDay })
const viewAsked = z.object({
  diaryId: id.optional(),
  day: typedDay,
  issue: z.number().int().min(1).max(10_000).optional(),
})
const phoneAsked = z.object({ diaryId: id.optional(), day: typedDay.optional() }).optional()

/** The morning sheet, on the desk and on the phone. */
export const sheetRouter = router({
  sheet: officer('agenda.read')
    .input(viewAsked)
    .query(async ({ ctx, input }) => {
      const diaryId = await diaryOrNearest(ctx.read, ctx.person, { diaryId: input.diaryId, now: ctx.store.clock() })
      return sheetView(ctx.read, ctx.person, { ...input, diaryId })
    }),
  sheets: officer('agenda.read')
    .input(sheetAsked)
    .query(({ ctx, input }) => issuesOf(ctx.read, ctx.person, input)),
  issueSheet: officer('agenda.read')
    .input(sheetAsked)
    .mutation(async ({ ctx, input }) => {
      const seat = (await seatsOf(ctx.read)).get(input.diaryId)
      const content = await contentFor(ctx.read, { ...input, seat, now: ctx.store.clock() })
      return ctx.change((change) => issueSheet(change, { ...input, content }))
    }),
  /** Asked for by itself, without a batch, so that the phone keeps the answer under its one address. */
  phoneDay: officer('agenda.read')
    .input(phoneAsked)
    .query(({ ctx, input }) => phoneDay(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
})
