import { mergeRouters, officerOf, router } from '@cabinet/api/procedures.ts'
import { z } from 'zod'
import {
  answerForm,
  answerRepresentationForm,
  changeForm,
  closeDiaryForm,
  confirmForm,
  conflictsAsked,
  diaryChangeForm,
  diaryForm,
  endRepresentationForm,
  engagementForm,
  keepersForm,
  kindForm,
  moveForm,
  occurrenceForm,
  occurrenceRef,
  optionForm,
  outcomeForm,
  placeForm,
  postponeForm,
  proposeForm,
  protectedTimeForm,
  publishableForm,
  representForm,
  responseForm,
  retirePlaceForm,
  retireProtectedTimeForm,
  silenceForm,
  stateForm,
  travelTimeForm,
  windowAsked,
} from '../rules/forms.ts'
import { agendaPermissions } from '../rules/permissions.ts'
import { answerInvitation } from './answer-invitation.ts'
import { board } from './board.ts'
import { calendarsRouter } from './calendars-router.ts'
import { addDiary, changeDiary, closeDiary, nameKeepers, openOwnDiary } from './change-diary.ts'
import { changeEngagement } from './change-engagement.ts'
import { changeKind } from './change-kind.ts'
import { conflictsOf } from './conflicts-of.ts'
import { agendaCounts } from './counts.ts'
import { diariesFor } from './diaries.ts'
import { engagementHistory } from './engagement-history.ts'
import { engagementPage } from './engagement-page.ts'
import { findEngagements } from './find-engagements.ts'
import { invitationsPage } from './invitations.ts'
import { makeEngagement } from './make-engagement.ts'
import {
  cancelEngagement,
  confirmEngagement,
  declineEngagement,
  holdEngagement,
  noteOutcome,
  placeOption,
  postponeEngagement,
  reopenEngagement,
} from './move-engagement.ts'
import { moveOccurrence } from './move-occurrence.ts'
import { noteResponse } from './note-response.ts'
import { engagementsOfLetter, proposeFromLetter } from './propose-engagement.ts'
import { publishEngagement } from './publish-engagement.ts'
import { answerRepresentation, endRepresentation, represent } from './represent.ts'
import { representationsAsked } from './representations-asked.ts'
import { retirePlace, savePlace, saveTravelTime } from './save-place.ts'
import { retireProtectedTime, saveProtectedTime } from './save-protected-time.ts'
import { choicesOf, placesLike, settingsOf } from './settings.ts'
import { sheetRouter } from './sheet-router.ts'
import { silenceConflict, unsilenceConflict } from './silence-conflict.ts'

const officer = officerOf(agendaPermissions)
const cursor = z.number().int().nonnegative().optional()
const limit = z.number().int().min(1).max(100).default(50)
const words = z.string().trim().max(200)
const byRef = z.object({ ref: occurrenceRef })
const byLetter = z.object({ letterId: z.string().min(1).max(64) })

/** Who may write in which diary is asked in the commands: those of `agenda.read` are open to whoever keeps a diary. */
const deskRouter = router({
  counts: officer('agenda.read').query(({ ctx }) => agendaCounts(ctx.read, ctx.person)),
  window: officer('agenda.read')
    .input(windowAsked)
    .query(({ ctx, input }) => board(ctx.read, ctx.person, input)),
  diaries: officer('agenda.read').query(({ ctx }) => diariesFor(ctx.read, ctx.person)),
  engagement: officer('agenda.read')
    .input(byRef)
    .query(({ ctx, input }) => engagementPage(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  history: officer('agenda.read')
    .input(byRef.extend({ cursor }))
    .query(({ ctx, input }) => engagementHistory(ctx.read, ctx.person, { ref: input.ref, before: input.cursor })),
  invitations: officer('agenda.read')
    .input(z.object({ undecided: z.boolean().default(true), cursor, limit }))
    .query(({ ctx, input }) => invitationsPage(ctx.read, ctx.person, { ...input, before: input.cursor })),
  /** What this person is asked to attend in somebody's place. */
  representationsAsked: officer('agenda.read').query(({ ctx }) => representationsAsked(ctx.read, ctx.person)),
  conflicts: officer('agenda.read')
    .input(conflictsAsked)
    .query(({ ctx, input }) => conflictsOf(ctx.read, ctx.person, input)),
  find: officer('agenda.read')
    .input(z.object({ text: words, cursor, limit }))
    .query(({ ctx, input }) => findEngagements(ctx.read, ctx.person, { ...input, before: input.cursor })),
  ofLetter: officer('agenda.read')
    .input(byLetter)
    .query(({ ctx, input }) => engagementsOfLetter(ctx.read, ctx.person, input.letterId)),
  choices: officer('agenda.read').query(({ ctx }) => choicesOf(ctx.read)),
  quickPlaces: officer('agenda.read')
    .input(z.object({ text: words }))
    .query(({ ctx, input }) => placesLike(ctx.read, input.text)),
  settings: officer('agenda.settings').query(({ ctx }) => settingsOf(ctx.read, ctx.person)),

  make: officer('agenda.read')
    .input(engagementForm)
    .mutation(({ ctx, input }) => ctx.change((change) => makeEngagement(change, input))),
  change: officer('agenda.read')
    .input(changeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => changeEngagement(change, input))),
  move: officer('agenda.read')
    .input(moveForm)
    .mutation(({ ctx, input }) => ctx.change((change) => moveOccurrence(change, input))),
  placeOption: officer('agenda.read')
    .input(optionForm)
    .mutation(({ ctx, input }) => ctx.change((change) => placeOption(change, input))),
  confirm: officer('agenda.read')
    .input(confirmForm)
    .mutation(({ ctx, input }) => ctx.change((change) => confirmEngagement(change, input))),
  decline: officer('agenda.read')
    .input(stateForm)
    .mutation(({ ctx, input }) => ctx.change((change) => declineEngagement(change, input))),
  cancel: officer('agenda.read')
    .input(stateForm)
    .mutation(({ ctx, input }) => ctx.change((change) => cancelEngagement(change, input))),
  postpone: officer('agenda.read')
    .input(postponeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => postponeEngagement(change, input))),
  hold: officer('agenda.read')
    .input(occurrenceForm)
    .mutation(({ ctx, input }) => ctx.change((change) => holdEngagement(change, input))),
  reopen: officer('agenda.read')
    .input(stateForm)
    .mutation(({ ctx, input }) => ctx.change((change) => reopenEngagement(change, input))),
  noteOutcome: officer('agenda.read')
    .input(outcomeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => noteOutcome(change, input))),
  represent: officer('agenda.read')
    .input(representForm)
    .mutation(({ ctx, input }) => ctx.change((change) => represent(change, input))),
  endRepresentation: officer('agenda.read')
    .input(endRepresentationForm)
    .mutation(({ ctx, input }) => ctx.change((change) => endRepresentation(change, input))),
  answerRepresentation: officer('agenda.read')
    .input(answerRepresentationForm)
    .mutation(({ ctx, input }) => ctx.change((change) => answerRepresentation(change, input))),
  answerInvitation: officer('agenda.read')
    .input(answerForm)
    .mutation(({ ctx, input }) => ctx.change((change) => answerInvitation(change, input))),
  proposeFromLetter: officer('agenda.read')
    .input(proposeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => proposeFromLetter(change, input))),
  silence: officer('agenda.read')
    .input(silenceForm)
    .mutation(({ ctx, input }) => ctx.change((change) => silenceConflict(change, input))),
  unsilence: officer('agenda.read')
    .input(silenceForm.omit({ reason: true }))
    .mutation(({ ctx, input }) => ctx.change((change) => unsilenceConflict(change, input))),
  publishable: officer('agenda.publish')
    .input(publishableForm)
    .mutation(({ ctx, input }) => ctx.change((change) => publishEngagement(change, input))),
  noteResponse: officer('agenda.read')
    .input(responseForm)
    .mutation(({ ctx, input }) => ctx.change((change) => noteResponse(change, input))),

  openOwnDiary: officer('agenda.own').mutation(({ ctx }) => ctx.change((change) => openOwnDiary(change))),
  nameKeepers: officer('agenda.read')
    .input(keepersForm)
    .mutation(({ ctx, input }) => ctx.change((change) => nameKeepers(change, input))),
  addDiary: officer('agenda.settings')
    .input(diaryForm)
    .mutation(({ ctx, input }) => ctx.change((change) => addDiary(change, input))),
  changeDiary: officer('agenda.settings')
    .input(diaryChangeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => changeDiary(change, input))),
  closeDiary: officer('agenda.settings')
    .input(closeDiaryForm)
    .mutation(({ ctx, input }) => ctx.change((change) => closeDiary(change, input))),
  saveKind: officer('agenda.settings')
    .input(kindForm)
    .mutation(({ ctx, input }) => ctx.change((change) => changeKind(change, input))),
  savePlace: officer('agenda.settings')
    .input(placeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => savePlace(change, input))),
  retirePlace: officer('agenda.settings')
    .input(retirePlaceForm)
    .mutation(({ ctx, input }) => ctx.change((change) => retirePlace(change, input))),
  saveTravelTime: officer('agenda.settings')
    .input(travelTimeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveTravelTime(change, input))),
  saveProtectedTime: officer('agenda.read')
    .input(protectedTimeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveProtectedTime(change, input))),
  retireProtectedTime: officer('agenda.read')
    .input(retireProtectedTimeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => retireProtectedTime(change, input))),
})

export const agendaRouter = mergeRouters(deskRouter, calendarsRouter, sheetRouter)

export type AgendaRouter = typeof agendaRouter
