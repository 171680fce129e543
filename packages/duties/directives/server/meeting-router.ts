import { officerOf, router } from '@cabinet/api/procedures.ts'
import * as forms from '../rules/meeting-forms.ts'
import { directivesPermissions } from '../rules/permissions.ts'
import { callMeeting } from './meeting-call.ts'
import { changeMeeting } from './meeting-change.ts'
import { commitInMeeting } from './meeting-commit.ts'
import { meetingLast, meetingListPage } from './meeting-lists.ts'
import { meetingsCalledTo } from './meeting-mine.ts'
import { saveMinutes } from './meeting-minutes.ts'
import { beginMeeting, cancelMeeting, closeMeeting, holdMeeting, reopenMeeting } from './meeting-move.ts'
import { meetingHistory, meetingPage } from './meeting-page.ts'
import { addPoints } from './meeting-point-add.ts'
import { movePoint } from './meeting-point-move.ts'
import { removePoint } from './meeting-point-remove.ts'
import { notePoint, settlePoint } from './meeting-point-settle.ts'
import { notePresence } from './meeting-presence.ts'
import { meetingProposals } from './meeting-proposals.ts'

const officer = officerOf(directivesPermissions)
const reader = officer('directives.read')
const holder = officer('directives.meet')

/** Points-cabinet and staff meetings. */
export const meetingRouter = router({
  meetingList: reader
    .input(forms.meetingListAsked)
    .query(({ ctx, input }) => meetingListPage(ctx.read, ctx.person, input)),
  meetingsCalledTo: reader.query(({ ctx }) => meetingsCalledTo(ctx.read, ctx.person, ctx.store.clock())),
  meeting: reader
    .input(forms.meetingAct)
    .query(({ ctx, input }) => meetingPage(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  meetingHistory: reader
    .input(forms.meetingAct)
    .query(({ ctx, input }) => meetingHistory(ctx.read, ctx.person, input.meetingId)),
  meetingLast: holder.input(forms.meetingLastAsked).query(({ ctx, input }) => meetingLast(ctx.read, ctx.person, input)),
  meetingProposals: holder
    .input(forms.meetingAct)
    .query(({ ctx, input }) => meetingProposals(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),

  meetingCall: holder
    .input(forms.meetingCallForm)
    .mutation(({ ctx, input }) => ctx.change((change) => callMeeting(change, input)).then(({ id }) => ({ id }))),
  meetingChange: holder
    .input(forms.meetingChangeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => changeMeeting(change, input))),
  meetingBegin: holder
    .input(forms.meetingAct)
    .mutation(({ ctx, input }) => ctx.change((change) => beginMeeting(change, input.meetingId))),
  meetingHold: holder
    .input(forms.meetingAct)
    .mutation(({ ctx, input }) => ctx.change((change) => holdMeeting(change, input.meetingId))),
  meetingReopen: holder
    .input(forms.meetingAct)
    .mutation(({ ctx, input }) => ctx.change((change) => reopenMeeting(change, input.meetingId))),
  meetingClose: holder
    .input(forms.meetingAct)
    .mutation(({ ctx, input }) => ctx.change((change) => closeMeeting(change, input.meetingId))),
  meetingCancel: holder
    .input(forms.meetingReason)
    .mutation(({ ctx, input }) => ctx.change((change) => cancelMeeting(change, input))),

  meetingPresence: holder
    .input(forms.presenceForm)
    .mutation(({ ctx, input }) => ctx.change((change) => notePresence(change, input))),
  meetingPointsAdd: holder
    .input(forms.pointsAddForm)
    .mutation(({ ctx, input }) => ctx.change((change) => addPoints(change, input))),
  meetingPointMove: holder
    .input(forms.pointMoveForm)
    .mutation(({ ctx, input }) => ctx.change((change) => movePoint(change, input))),
  meetingPointRemove: holder
    .input(forms.pointAct)
    .mutation(({ ctx, input }) => ctx.change((change) => removePoint(change, input))),
  meetingPointOutcome: holder
    .input(forms.pointOutcomeForm)
    .mutation(({ ctx, input }) => ctx.change((change) => settlePoint(change, input))),
  meetingPointNote: holder
    .input(forms.pointNoteForm)
    .mutation(({ ctx, input }) => ctx.change((change) => notePoint(change, input))),
  meetingMinutesSave: holder
    .input(forms.minutesForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveMinutes(change, input))),
  meetingCommit: holder
    .input(forms.meetingCommitForm)
    .mutation(({ ctx, input }) => ctx.change((change) => commitInMeeting(change, input)).then(({ id }) => ({ id }))),
})
