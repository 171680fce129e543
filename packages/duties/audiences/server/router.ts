import { anyone, officerOf, router, signedIn } from '@cabinet/api/procedures.ts'
import { claimForm, commitmentAct, commitmentReason, postponeForm } from '@cabinet/blocks/commitments/rules/forms.ts'
import { claimCommitment } from '@cabinet/blocks/commitments/server/claim-commitment.ts'
import {
  acknowledgeCommitment,
  cancelCommitment,
  issueCommitment,
  returnCommitment,
  verifyCommitment,
} from '@cabinet/blocks/commitments/server/move-commitment.ts'
import { postponeCommitment } from '@cabinet/blocks/commitments/server/postpone-commitment.ts'
import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { z } from 'zod'
import {
  admitForm,
  arriveForm,
  audienceAct,
  bookForm,
  callNextForm,
  cancelDayForm,
  closeForm,
  correctForm,
  dayAct,
  dayForm,
  daysAsked,
  decisionForm,
  fromLetterForm,
  hintsForm,
  keepSlotForm,
  motiveForm,
  opinionForm,
  outcomeForm,
  postponeVisitForm,
  publicForm,
  reasonForm,
  receptionAsked,
  reportForm,
  requestForm,
  scheduleForm,
  visitAct,
} from '../rules/forms.ts'
import { audienceLists } from '../rules/lists.ts'
import { audiencesPermissions } from '../rules/permissions.ts'
import { acceptOffer } from './accept-offer.ts'
import {
  admitRequest,
  askToComplete,
  completeRequest,
  correctRequest,
  declareUrgent,
  refuseAdmission,
  takeUpAgain,
  withdrawRequest,
} from './admit-request.ts'
import { cancelDay, dayPage, daysBetween, keepSlot, makeDay } from './audience-days.ts'
import { audienceHistory } from './audience-history.ts'
import { audiencePage } from './audience-page.ts'
import { bookSlot, cancelAppointment, scheduleAudience } from './book-slot.ts'
import { audiencesCounts } from './counts.ts'
import { decide } from './decide.ts'
import { dossierOf } from './dossier.ts'
import { hintsOf } from './earlier-requests.ts'
import { findAudiences } from './find-audiences.ts'
import { giveOpinion } from './give-opinion.ts'
import { audienceList } from './lists.ts'
import { choicesOf, everyMotive, saveMotive } from './motives.ts'
import { declineOffer } from './offer-slot.ts'
import { publicChoices, publicRequest, publicState } from './public-request.ts'
import {
  callNext,
  callVisitor,
  confirmVisit,
  endAudience,
  noteAbsence,
  noteArrival,
  postponeAudience,
  putBackOnList,
  returnBadge,
  startAudience,
} from './receive-visitor.ts'
import { receptionOf } from './reception.ts'
import { registerFromLetter } from './register-from-letter.ts'
import { registerRequest } from './register-request.ts'
import { closeFollowUp, closeRequest, reportAudience } from './report.ts'
import { requestOfLetter } from './request-of-letter.ts'
import { waitingList } from './waiting-list.ts'

const officer = officerOf(audiencesPermissions)
const cursor = z.number().int().nonnegative().optional()
const limit = z.number().int().min(1).max(100).default(50)

export const audiencesRouter = router({
  // Queues and pages. Services see what was entrusted to them: `signedIn`, and every query begins with what may be seen.
  list: signedIn
    .input(z.object({ list: z.enum(audienceLists), cursor, limit }))
    .query(async ({ ctx, input: { list, cursor: after, limit } }) =>
      audienceList(ctx.read, ctx.person, { list, after, limit, today: await todayAt(ctx) }),
    ),
  counts: signedIn.query(({ ctx }) => audiencesCounts(ctx.read, ctx.person, ctx.store.clock())),
  audience: signedIn
    .input(audienceAct)
    .query(({ ctx, input }) => audiencePage(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  history: signedIn
    .input(audienceAct.extend({ cursor }))
    .query(({ ctx, input: { audienceId, cursor: before } }) =>
      audienceHistory(ctx.read, ctx.person, { audienceId, before }),
    ),
  dossier: signedIn
    .input(audienceAct)
    .query(({ ctx, input }) => dossierOf(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  find: signedIn
    .input(z.object({ text: z.string().trim().max(200), cursor, limit }))
    .query(async ({ ctx, input: { text, cursor: before, limit } }) =>
      findAudiences(ctx.read, ctx.person, { text, before, limit, today: await todayAt(ctx) }),
    ),
  /** Beside a letter: the request it led to; null when there is none to be known. */
  ofLetter: signedIn
    .input(fromLetterForm.pick({ letterId: true }))
    .query(({ ctx, input }) => requestOfLetter(ctx.read, ctx.person, input.letterId)),
  hints: officer('audiences.register')
    .input(hintsForm)
    .query(({ ctx, input }) => hintsOf(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  choices: signedIn.query(({ ctx }) => choicesOf(ctx.read)),
  settings: officer('audiences.settings').query(({ ctx }) => everyMotive(ctx.read)),

  // The request.
  register: officer('audiences.register')
    .input(requestForm)
    .mutation(async ({ ctx, input }) => {
      const papers = await Promise.all(input.uploads.map((id) => ctx.uploads.claim(id, ctx.person.id)))
      return ctx.change((change) => registerRequest(change, input, papers))
    }),
  registerFromLetter: officer('audiences.register')
    .input(fromLetterForm)
    .mutation(({ ctx, input }) => ctx.change((change) => registerFromLetter(change, input))),
  correct: officer('audiences.register')
    .input(correctForm)
    .mutation(({ ctx, input }) => ctx.change((change) => correctRequest(change, input))),
  withdraw: officer('audiences.register')
    .input(reasonForm)
    .mutation(({ ctx, input }) => ctx.change((change) => withdrawRequest(change, input))),

  // Before anybody is known: the form for the inhabitants and its receipt.
  publicChoices: anyone.query(({ ctx }) => publicChoices(ctx.store.read)),
  publicRequest: anyone.input(publicForm).mutation(({ ctx, input }) => publicRequest(ctx.store, input, ctx)),
  // Posted, not asked for: what is asked for stands in the address, and addresses end up in logs.
  publicState: anyone
    .input(z.object({ token: z.string('form.required').min(16).max(200) }))
    .mutation(({ ctx, input }) => publicState(ctx.store.read, input.token)),

  // Pre-audience and decision.
  admit: officer('audiences.admit')
    .input(admitForm)
    .mutation(({ ctx, input }) => ctx.change((change) => admitRequest(change, input))),
  askToComplete: officer('audiences.admit')
    .input(reasonForm)
    .mutation(({ ctx, input }) => ctx.change((change) => askToComplete(change, input))),
  complete: officer('audiences.admit')
    .input(reasonForm)
    .mutation(({ ctx, input }) => ctx.change((change) => completeRequest(change, input))),
  notAdmissible: officer('audiences.admit')
    .input(reasonForm)
    .mutation(({ ctx, input }) => ctx.change((change) => refuseAdmission(change, input))),
  takeUpAgain: officer('audiences.admit')
    .input(reasonForm)
    .mutation(({ ctx, input }) => ctx.change((change) => takeUpAgain(change, input))),
  declareUrgent: officer('audiences.admit')
    .input(reasonForm)
    .mutation(({ ctx, input }) => ctx.change((change) => declareUrgent(change, input))),
  /** The command asks for the right of the side that speaks. */
  giveOpinion: officer('audiences.read')
    .input(opinionForm)
    .mutation(({ ctx, input }) => ctx.change((change) => giveOpinion(change, input))),
  decide: officer('audiences.decide')
    .input(decisionForm)
    .mutation(({ ctx, input }) => ctx.change((change) => decide(change, input))),

  // Days, slots, times.
  days: officer('audiences.read')
    .input(daysAsked)
    .query(({ ctx, input }) => daysBetween(ctx.read, input)),
  day: officer('audiences.read')
    .input(dayAct)
    .query(({ ctx, input }) => dayPage(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  waiting: officer('audiences.read')
    .input(callNextForm)
    .query(async ({ ctx, input }) => waitingList(ctx.read, ctx.person, { ...input, today: await todayAt(ctx) })),
  makeDay: officer('audiences.schedule')
    .input(dayForm)
    .mutation(({ ctx, input }) => ctx.change((change) => makeDay(change, input))),
  cancelDay: officer('audiences.schedule')
    .input(cancelDayForm)
    .mutation(({ ctx, input }) => ctx.change((change) => cancelDay(change, input))),
  keepSlot: officer('audiences.schedule')
    .input(keepSlotForm)
    .mutation(({ ctx, input }) => ctx.change((change) => keepSlot(change, input.slotId, input.kept))),
  /** A first time, or another one: the earlier slot is freed and offered. */
  book: officer('audiences.schedule')
    .input(bookForm)
    .mutation(({ ctx, input }) => ctx.change((change) => bookSlot(change, input))),
  schedule: officer('audiences.schedule')
    .input(scheduleForm)
    .mutation(({ ctx, input }) => ctx.change((change) => scheduleAudience(change, input))),
  cancelAppointment: officer('audiences.schedule')
    .input(reasonForm)
    .mutation(({ ctx, input }) => ctx.change((change) => cancelAppointment(change, input))),
  acceptOffer: officer('audiences.schedule')
    .input(bookForm)
    .mutation(({ ctx, input }) => ctx.change((change) => acceptOffer(change, input))),
  declineOffer: officer('audiences.schedule')
    .input(bookForm.omit({ letter: true }))
    .mutation(({ ctx, input }) => ctx.change((change) => declineOffer(change, input))),
  postpone: officer('audiences.schedule')
    .input(postponeVisitForm)
    .mutation(({ ctx, input }) => ctx.change((change) => postponeAudience(change, input))),
  putBack: officer('audiences.schedule')
    .input(audienceAct)
    .mutation(({ ctx, input }) => ctx.change((change) => putBackOnList(change, input.audienceId))),

  // The reception.
  reception: officer('audiences.read')
    .input(receptionAsked)
    .query(({ ctx, input }) => receptionOf(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  confirm: officer('audiences.receive')
    .input(audienceAct)
    .mutation(({ ctx, input }) => ctx.change((change) => confirmVisit(change, input.audienceId))),
  arrive: officer('audiences.receive')
    .input(arriveForm)
    .mutation(({ ctx, input }) => ctx.change((change) => noteArrival(change, input))),
  callNext: officer('audiences.receive')
    .input(callNextForm)
    .mutation(({ ctx, input }) => ctx.change((change) => callNext(change, input))),
  callVisitor: officer('audiences.receive')
    .input(audienceAct)
    .mutation(({ ctx, input }) => ctx.change((change) => callVisitor(change, input.audienceId))),
  /** The reception, or whoever receives: the command says who. */
  start: signedIn
    .input(audienceAct)
    .mutation(({ ctx, input }) => ctx.change((change) => startAudience(change, input.audienceId))),
  end: signedIn
    .input(audienceAct)
    .mutation(({ ctx, input }) => ctx.change((change) => endAudience(change, input.audienceId))),
  absent: officer('audiences.receive')
    .input(audienceAct)
    .mutation(({ ctx, input }) => ctx.change((change) => noteAbsence(change, input.audienceId))),
  returnBadge: officer('audiences.receive')
    .input(visitAct)
    .mutation(({ ctx, input }) => ctx.change((change) => returnBadge(change, input.visitId))),

  // What came of it.
  report: signedIn
    .input(reportForm)
    .mutation(({ ctx, input }) => ctx.change((change) => reportAudience(change, input))),
  closeFollowUp: officer('audiences.follow')
    .input(outcomeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => closeFollowUp(change, input))),
  close: officer('audiences.schedule')
    .input(closeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => closeRequest(change, input))),
  // Commitments say themselves who may move them.
  issueCommitment: signedIn
    .input(commitmentAct)
    .mutation(({ ctx, input }) => ctx.change((change) => issueCommitment(change, input.commitmentId))),
  acknowledgeCommitment: signedIn
    .input(commitmentAct)
    .mutation(({ ctx, input }) => ctx.change((change) => acknowledgeCommitment(change, input.commitmentId))),
  claimCommitment: signedIn
    .input(claimForm)
    .mutation(({ ctx, input }) => ctx.change((change) => claimCommitment(change, input))),
  verifyCommitment: signedIn
    .input(commitmentAct)
    .mutation(({ ctx, input }) => ctx.change((change) => verifyCommitment(change, input.commitmentId))),
  returnCommitment: signedIn
    .input(commitmentReason)
    .mutation(({ ctx, input }) => ctx.change((change) => returnCommitment(change, input))),
  cancelCommitment: signedIn
    .input(commitmentReason)
    .mutation(({ ctx, input }) => ctx.change((change) => cancelCommitment(change, input))),
  postponeCommitment: signedIn
    .input(postponeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => postponeCommitment(change, input))),

  saveMotive: officer('audiences.settings')
    .input(motiveForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveMotive(change, input))),
})

export type AudiencesRouter = typeof audiencesRouter

const todayAt = (ctx: { read: Parameters<typeof todayOf>[0]; store: { clock(): Date } }) =>
  todayOf(ctx.read, ctx.store.clock())
