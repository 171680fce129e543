import { officerOf, router } from '@cabinet/api/procedures.ts'
import { ceremonyAct } from '../rules/answer-forms.ts'
import { batchAct, batchForm, batchPreviewForm, handedOverForm, mailingAgainForm } from '../rules/batch-forms.ts'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { cancelBatch } from './batch-cancel.ts'
import { handOverBatch } from './batch-hand-over.ts'
import { previewBatch } from './batch-preview.ts'
import { batchesOf, batchProgress } from './batch-progress.ts'
import { startBatch } from './batch-start.ts'
import { sendAgain } from './guest-mail-again.ts'
import { failedMailings } from './guest-mailings.ts'

const officer = officerOf(ceremoniesPermissions)

/** What is made for many guests at once: cards, letters, e-mails, papers for the day. */
export const batchRouter = router({
  /** Whom it concerns among the chosen, and the words it would go out with. */
  batchPreview: officer('ceremonies.invite')
    .input(batchPreviewForm)
    .query(({ ctx, input }) => previewBatch(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  batchStart: officer('ceremonies.invite')
    .input(batchForm)
    .mutation(({ ctx, input }) => ctx.change((change) => startBatch(change, input))),
  batchList: officer('ceremonies.invite')
    .input(ceremonyAct)
    .query(({ ctx, input }) => batchesOf(ctx.read, ctx.person, input.ceremonyId)),
  batchProgress: officer('ceremonies.invite')
    .input(batchAct)
    .query(({ ctx, input }) => batchProgress(ctx.read, ctx.person, input.batchId)),
  batchCancel: officer('ceremonies.invite')
    .input(batchAct)
    .mutation(({ ctx, input }) => ctx.change((change) => cancelBatch(change, input.batchId))),
  /** What was printed has been posted or carried: its guests are invited, reminded or thanked from now on. */
  batchHandedOver: officer('ceremonies.invite')
    .input(handedOverForm)
    .mutation(({ ctx, input }) => ctx.change((change) => handOverBatch(change, input))),
  /** Addresses the mail server refused. */
  mailingsFailed: officer('ceremonies.invite')
    .input(ceremonyAct)
    .query(({ ctx, input }) => failedMailings(ctx.read, ctx.person, input.ceremonyId)),
  mailingAgain: officer('ceremonies.invite')
    .input(mailingAgainForm)
    .mutation(({ ctx, input }) => ctx.change((change) => sendAgain(change, input))),
})
