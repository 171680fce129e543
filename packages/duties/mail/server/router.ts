import { officerOf, router } from '@cabinet/api/procedures.ts'
import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Day } from '@cabinet/office/day.ts'
import { z } from 'zod'
import {
  assignForm,
  circuitForm,
  closeForm,
  dispatchForm,
  draftForm,
  handOnForm,
  letterForm,
  lineAct,
  lineOutcome,
  lineReturn,
  outgoingForm,
  proofForm,
  reopenForm,
  replyForm,
  retryForm,
  returnForm,
  signForm,
  visaForm,
  voidForm,
} from '../rules/forms.ts'
import { registers } from '../rules/letter.ts'
import { listNames } from '../rules/lists.ts'
import { mailPermissions } from '../rules/permissions.ts'
import { instructionForm, letterTypeForm, retireForm, templateForm } from '../rules/settings-forms.ts'
import { assignLetter } from './assign-letter.ts'
import { changeInstruction } from './change-instruction.ts'
import { changeLetterType } from './change-letter-type.ts'
import { closeLetter, reopenLetter } from './close-letter.ts'
import { hintsFor } from './contact-hints.ts'
import { dispatchLetter } from './dispatch-letter.ts'
import { draftOutgoing, draftReply } from './draft-letter.ts'
import { findLetters } from './find-letters.ts'
import { handOnLine } from './hand-on-line.ts'
import { commitmentsOnLetter } from './letter-commitments.ts'
import { letterHistory } from './letter-history.ts'
import { letterPage } from './letter-page.ts'
import { listPage, mailCounts } from './lists.ts'
import { makePreview } from './make-preview.ts'
import { registerLetter } from './register-letter.ts'
import { registerOf } from './register-of.ts'
import { saveDraft } from './save-draft.ts'
import { retireTemplate, saveTemplate } from './save-template.ts'
import { noteProof, retryDispatch } from './send-by-email.ts'
import { giveVisa, returnDraft, sendRound } from './send-round.ts'
import { choicesOf, settingsOf } from './settings.ts'
import { signLetter } from './sign-letter.ts'
import { acknowledgeLine, finishLine, recallLine, returnLine, startLine } from './treat-line.ts'
import { voidNumber } from './void-number.ts'

const officer = officerOf(mailPermissions)
const letterId = z.object({ letterId: z.string().min(1).max(64) })
const cursor = z.number().int().nonnegative().optional()
const limit = z.number().int().min(1).max(100).default(50)
const words = z.string().trim().max(200)
const year = z.number().int().min(1900).max(9999)
const listAsked = z.object({ list: z.enum(listNames), cursor, limit })
const findAsked = z.object({
  text: words,
  register: z.enum(registers).optional(),
  type: words.optional(),
  year: year.optional(),
  cursor,
  limit,
})
const registerAsked = z.object({ register: z.enum(registers), year, cursor, limit })
const hintsAsked = z.object({ contactId: z.string().max(64).nullable(), subject: z.string().max(500) })

export const mailRouter = router({
  list: officer('mail.read')
    .input(listAsked)
    .query(async ({ ctx, input }) =>
      listPage(ctx.read, ctx.person, {
        list: input.list,
        before: input.cursor,
        limit: input.limit,
        today: await ctxToday(ctx),
      }),
    ),
  counts: officer('mail.read').query(async ({ ctx }) => mailCounts(ctx.read, ctx.person, await ctxToday(ctx))),
  register: officer('mail.see-registers')
    .input(registerAsked)
    .query(({ ctx, input }) => registerOf(ctx.read, ctx.person, { ...input, before: input.cursor })),
  find: officer('mail.read')
    .input(findAsked)
    .query(({ ctx, input }) => findLetters(ctx.read, ctx.person, { ...input, before: input.cursor })),
  letter: officer('mail.read')
    .input(letterId)
    .query(({ ctx, input }) => letterPage(ctx.read, ctx.person, input.letterId)),
  letterCommitments: officer('mail.read')
    .input(letterId)
    .query(({ ctx, input }) => commitmentsOnLetter(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  history: officer('mail.read')
    .input(letterId.extend({ cursor }))
    .query(({ ctx, input }) => letterHistory(ctx.read, ctx.person, { letterId: input.letterId, before: input.cursor })),
  hints: officer('mail.register')
    .input(hintsAsked)
    .query(({ ctx, input }) => hintsFor(ctx.read, ctx.person, input)),
  choices: officer('mail.read').query(({ ctx }) => choicesOf(ctx.read)),
  settings: officer('mail.settings').query(({ ctx }) => settingsOf(ctx.read)),

  registerLetter: officer('mail.register')
    .input(letterForm)
    .mutation(async ({ ctx, input }) => {
      const papers = await Promise.all(input.uploads.map((id) => ctx.uploads.claim(id, ctx.person.id)))
      return ctx.change((change) => registerLetter(change, input, papers))
    }),
  voidNumber: officer('mail.void')
    .input(voidForm)
    .mutation(({ ctx, input }) => ctx.change((change) => voidNumber(change, input))),
  assign: officer('mail.assign')
    .input(assignForm)
    .mutation(({ ctx, input }) => ctx.change((change) => assignLetter(change, input))),
  acknowledge: officer('mail.treat')
    .input(lineAct)
    .mutation(({ ctx, input }) => ctx.change((change) => acknowledgeLine(change, input.lineId))),
  start: officer('mail.treat')
    .input(lineAct)
    .mutation(({ ctx, input }) => ctx.change((change) => startLine(change, input.lineId))),
  finish: officer('mail.treat')
    .input(lineOutcome)
    .mutation(({ ctx, input }) => ctx.change((change) => finishLine(change, input))),
  returnLine: officer('mail.treat')
    .input(lineReturn)
    .mutation(({ ctx, input }) => ctx.change((change) => returnLine(change, input))),
  recall: officer('mail.read')
    .input(lineAct)
    .mutation(({ ctx, input }) => ctx.change((change) => recallLine(change, input.lineId))),
  handOn: officer('mail.hand-on')
    .input(handOnForm)
    .mutation(({ ctx, input }) => ctx.change((change) => handOnLine(change, input))),
  reply: officer('mail.draft')
    .input(replyForm)
    .mutation(({ ctx, input }) => ctx.change((change) => draftReply(change, input))),
  startOutgoing: officer('mail.draft')
    .input(outgoingForm)
    .mutation(({ ctx, input }) => ctx.change((change) => draftOutgoing(change, input))),
  saveDraft: officer('mail.draft')
    .input(draftForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveDraft(change, input))),
  sendRound: officer('mail.draft')
    .input(circuitForm)
    .mutation(({ ctx, input }) => ctx.change((change) => sendRound(change, input))),
  giveVisa: officer('mail.visa')
    .input(visaForm)
    .mutation(({ ctx, input }) => ctx.change((change) => giveVisa(change, input))),
  returnDraft: officer('mail.visa')
    .input(returnForm)
    .mutation(({ ctx, input }) => ctx.change((change) => returnDraft(change, input))),
  preview: officer('mail.sign')
    .input(letterId)
    .mutation(({ ctx, input }) => makePreview(ctx, input.letterId)),
  sign: officer('mail.sign')
    .input(signForm)
    .mutation(({ ctx, input }) => ctx.change((change) => signLetter(change, input))),
  dispatch: officer('mail.dispatch')
    .input(dispatchForm)
    .mutation(({ ctx, input }) => ctx.change((change) => dispatchLetter(change, input))),
  retryDispatch: officer('mail.dispatch')
    .input(retryForm)
    .mutation(({ ctx, input }) => ctx.change((change) => retryDispatch(change, input))),
  noteProof: officer('mail.dispatch')
    .input(proofForm)
    .mutation(({ ctx, input }) => ctx.change((change) => noteProof(change, input))),
  close: officer('mail.close')
    .input(closeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => closeLetter(change, input))),
  reopen: officer('mail.close')
    .input(reopenForm)
    .mutation(({ ctx, input }) => ctx.change((change) => reopenLetter(change, input))),

  saveInstruction: officer('mail.settings')
    .input(instructionForm)
    .mutation(({ ctx, input }) => ctx.change((change) => changeInstruction(change, input))),
  saveLetterType: officer('mail.settings')
    .input(letterTypeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => changeLetterType(change, input))),
  saveTemplate: officer('mail.settings')
    .input(templateForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveTemplate(change, input))),
  retireTemplate: officer('mail.settings')
    .input(retireForm)
    .mutation(({ ctx, input }) => ctx.change((change) => retireTemplate(change, input))),
})

export type MailRouter = typeof mailRouter

const ctxToday = (ctx: { read: Parameters<typeof todayOf>[0]; store: { clock(): Date } }): Promise<Day> =>
  todayOf(ctx.read, ctx.store.clock())
