import { officerOf, router } from '@cabinet/api/procedures.ts'
import * as forms from '@cabinet/blocks/commitments/rules/forms.ts'
import { changeHelpers } from '@cabinet/blocks/commitments/server/change-helpers.ts'
import { attachToCommitment, claimCommitment } from '@cabinet/blocks/commitments/server/claim-commitment.ts'
import { delaysOf, saveDelays } from '@cabinet/blocks/commitments/server/delays.ts'
import * as moves from '@cabinet/blocks/commitments/server/move-commitment.ts'
import { postponeCommitment } from '@cabinet/blocks/commitments/server/postpone-commitment.ts'
import { endSeries, seriesOf } from '@cabinet/blocks/commitments/server/series.ts'
import type { Commitment } from '@cabinet/blocks/commitments/server/tables.ts'
import { z } from 'zod'
import { directivesPermissions } from '../rules/permissions.ts'
import { findCommitments } from './act-find.ts'
import { noteDirective, noteSeries, noteText } from './act-note.ts'
import { commitmentPage } from './act-page.ts'

const officer = officerOf(directivesPermissions)

/** What a screen needs to go on after an act. */
const briefly = ({ id, state, dueOn, version }: Commitment) => ({ id, state, dueOn, version })

/** Noting, moving, postponing, recurring; how silence is carried up. Who may move what is said by each commitment. */
export const actRouter = router({
  commitment: officer('directives.read')
    .input(forms.commitmentAct)
    .query(({ ctx, input }) => commitmentPage(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  commitmentFind: officer('directives.read')
    .input(z.object({ text: z.string().trim().max(200), limit: z.number().int().min(1).max(50).default(10) }))
    .query(({ ctx, input }) => findCommitments(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),

  commitmentNote: officer('directives.note')
    .input(forms.noteForm)
    .mutation(({ ctx, input }) => ctx.change((change) => noteDirective(change, input)).then(briefly)),
  commitmentNoteSeveral: officer('directives.note')
    .input(forms.noteSeveralForm)
    .mutation(({ ctx, input }) => ctx.change((change) => noteText(change, input)).then((all) => all.map(briefly))),
  commitmentIssue: officer('directives.read')
    .input(forms.commitmentAct)
    .mutation(({ ctx, input }) =>
      ctx.change((change) => moves.issueCommitment(change, input.commitmentId)).then(briefly),
    ),
  commitmentAcknowledge: officer('directives.read')
    .input(forms.commitmentAct)
    .mutation(({ ctx, input }) =>
      ctx.change((change) => moves.acknowledgeCommitment(change, input.commitmentId)).then(briefly),
    ),
  commitmentClaim: officer('directives.read')
    .input(forms.claimWithPapersForm)
    .mutation(async ({ ctx, input: { uploads, ...form } }) => {
      const papers = await Promise.all(uploads.map((id) => ctx.uploads.claim(id, ctx.person.id)))
      return ctx.change((change) => claimCommitment(change, form, papers)).then(briefly)
    }),
  commitmentAttach: officer('directives.read')
    .input(forms.attachForm)
    .mutation(async ({ ctx, input }) => {
      const papers = await Promise.all(input.uploads.map((id) => ctx.uploads.claim(id, ctx.person.id)))
      return ctx.change((change) => attachToCommitment(change, input.commitmentId, papers))
    }),
  commitmentVerify: officer('directives.read')
    .input(forms.commitmentAct)
    .mutation(({ ctx, input }) =>
      ctx.change((change) => moves.verifyCommitment(change, input.commitmentId)).then(briefly),
    ),
  commitmentReturn: officer('directives.read')
    .input(forms.commitmentReason)
    .mutation(({ ctx, input }) => ctx.change((change) => moves.returnCommitment(change, input)).then(briefly)),
  commitmentCancel: officer('directives.read')
    .input(forms.commitmentReason)
    .mutation(({ ctx, input }) => ctx.change((change) => moves.cancelCommitment(change, input)).then(briefly)),
  commitmentSupersede: officer('directives.read')
    .input(forms.supersedeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => moves.supersedeCommitment(change, input)).then(briefly)),
  commitmentPostpone: officer('directives.read')
    .input(forms.postponeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => postponeCommitment(change, input)).then(briefly)),
  commitmentHelpers: officer('directives.read')
    .input(forms.helpersForm)
    .mutation(({ ctx, input }) => ctx.change((change) => changeHelpers(change, input)).then(briefly)),

  // What comes back by the calendar.
  seriesList: officer('directives.recur').query(({ ctx }) => seriesOf(ctx.read, ctx.person)),
  seriesStart: officer('directives.recur')
    .input(forms.seriesForm)
    .mutation(({ ctx, input }) => ctx.change((change) => noteSeries(change, input)).then(({ id }) => ({ id }))),
  seriesEnd: officer('directives.recur')
    .input(forms.seriesAct)
    .mutation(({ ctx, input }) => ctx.change((change) => endSeries(change, input.seriesId))),

  // How silence is carried up.
  delays: officer('directives.read').query(({ ctx }) => delaysOf(ctx.read)),
  delaysSave: officer('directives.settings')
    .input(forms.delaysForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveDelays(change, input))),
})
