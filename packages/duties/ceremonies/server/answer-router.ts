import { anyone, officerOf, router } from '@cabinet/api/procedures.ts'
import { z } from 'zod'
import {
  guestAct,
  guestAnswerForm,
  publicAnswerForm,
  substituteAgreeForm,
  substituteRefuseForm,
  token,
} from '../rules/answer-forms.ts'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { answerFor } from './guest-answer.ts'
import { answerByLink } from './guest-answer-by-link.ts'
import { answersOf } from './guest-answers-of.ts'
import { revokeLink } from './guest-link.ts'
import { publicInvitation } from './public-invitation.ts'
import { agreeToSubstitute, refuseSubstitute } from './substitute-decide.ts'

const officer = officerOf(ceremoniesPermissions)

/** What guests answer, by their link or through the office, and who comes in their place. */
export const answerRouter = router({
  guestAnswer: officer('ceremonies.guests')
    .input(guestAnswerForm)
    .mutation(({ ctx, input }) => ctx.change((change) => answerFor(change, input))),
  /** Every answer of one guest and everything that went out to them. */
  guestAnswers: officer('ceremonies.guests')
    .input(guestAct)
    .query(({ ctx, input }) => answersOf(ctx.read, ctx.person, input.guestId)),
  guestLinkRevoke: officer('ceremonies.invite')
    .input(guestAct)
    .mutation(({ ctx, input }) => ctx.change((change) => revokeLink(change, input.guestId))),
  substituteAgree: officer('ceremonies.line')
    .input(substituteAgreeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => agreeToSubstitute(change, input))),
  substituteRefuse: officer('ceremonies.line')
    .input(substituteRefuseForm)
    .mutation(({ ctx, input }) => ctx.change((change) => refuseSubstitute(change, input))),

  /** The personal page: looking at it changes nothing, whoever or whatever looks. */
  publicInvitation: anyone
    .input(z.object({ token }))
    .query(({ ctx, input }) => publicInvitation(ctx.store, input.token, ctx)),
  publicAnswer: anyone.input(publicAnswerForm).mutation(({ ctx, input }) => answerByLink(ctx.store, input, ctx)),
})
