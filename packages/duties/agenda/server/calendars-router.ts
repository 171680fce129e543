import { anyone, officerOf, router } from '@cabinet/api/procedures.ts'
import { id, line } from '@cabinet/blocks/people/rules/fields.ts'
import { z } from 'zod'
import { confidentialities } from '../rules/engagement.ts'
import { occurrenceRef } from '../rules/forms.ts'
import { agendaPermissions } from '../rules/permissions.ts'
import { makeFeed } from './feed-make.ts'
import { revokeFeed } from './feed-revoke.ts'
import { ownFeeds } from './feeds.ts'
import { inviteParticipants } from './imip-invite.ts'
import { importCalendar } from './import-calendar.ts'
import { uploadedCalendar } from './import-file.ts'
import { planImport } from './import-plan.ts'
import { mostShown, previewOf } from './import-preview.ts'
import { importReply } from './import-reply.ts'
import { publicAsked, publicPage } from './public-export.ts'

const officer = officerOf(agendaPermissions)
const uploadId = z.string().max(64)
const feedForm = z.object({ diaryId: id.nullable().default(null), name: line(100).default('') })
const importForm = z.object({
  uploadId,
  requestKey: z.string().min(8).max(64),
  diaryId: id,
  /** Keys of the preview. */
  chosen: z.array(z.string().max(40)).min(1).max(mostShown),
  kind: z.string().max(40),
  /** Null: as the file says. */
  confidentiality: z.enum(confidentialities).nullable().default('cabinet'),
  onDuplicate: z.enum(['update', 'skip']).default('update'),
})
const publicQuestion = publicAsked.extend({ cursor: z.number().int().min(0).max(100_000).optional() })

/** What the office exchanges with calendars elsewhere. */
export const calendarsRouter = router({
  feeds: officer('agenda.read').query(({ ctx }) => ownFeeds(ctx.read, ctx.person)),
  makeFeed: officer('agenda.read')
    .input(feedForm)
    .mutation(({ ctx, input }) => ctx.change((change) => makeFeed(change, input))),
  revokeFeed: officer('agenda.read')
    .input(z.object({ feedId: id }))
    .mutation(({ ctx, input }) => ctx.change((change) => revokeFeed(change, input.feedId))),

  previewImport: officer('agenda.own')
    .input(z.object({ uploadId, diaryId: id }))
    .mutation(async ({ ctx, input }) => {
      const calendar = await uploadedCalendar({ ...ctx, personId: ctx.person.id }, input.uploadId)
      return previewOf(ctx.read, ctx.person, { calendar, diaryId: input.diaryId })
    }),
  importCalendar: officer('agenda.own')
    .input(importForm)
    .mutation(async ({ ctx, input }) => {
      const planned = planImport(await uploadedCalendar({ ...ctx, personId: ctx.person.id }, input.uploadId))
      return ctx.change((change) => importCalendar(change, input, planned))
    }),

  inviteParticipants: officer('agenda.own')
    .input(z.object({ ref: occurrenceRef }))
    .mutation(({ ctx, input }) => ctx.change((change) => inviteParticipants(change, input.ref))),
  importReply: officer('agenda.keep')
    .input(z.object({ uploadId }))
    .mutation(async ({ ctx, input }) => {
      const calendar = await uploadedCalendar({ ...ctx, personId: ctx.person.id }, input.uploadId)
      return ctx.change((change) => importReply(change, calendar))
    }),

  publicAgenda: anyone.input(publicQuestion).query(({ ctx, input }) => publicPage(ctx.store, input)),
})
