import { officerOf, router } from '@cabinet/api/procedures.ts'
import { z } from 'zod'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import * as forms from '../rules/speech-forms.ts'
import { addMessage, retireMessage } from './message-keep.ts'
import { messageList } from './message-lists.ts'
import { insertMessage, leaveMessage } from './message-use.ts'
import { deliverSpeech } from './speech-deliver.ts'
import { findSpeeches, speechLibrary, speechThemes } from './speech-library.ts'
import { speechCounts, speechesOf, speechListPage } from './speech-lists.ts'
import { beginSpeech } from './speech-new.ts'
import { speechHistory, speechPage, speechVersion } from './speech-page.ts'
import { notePromise } from './speech-promise.ts'
import {
  approveSpeech,
  dropSpeech,
  giveSpeechVisa,
  reopenSpeech,
  returnSpeech,
  sendSpeechRound,
} from './speech-round.ts'
import { insertSalutations, salutationsNow } from './speech-salutations.ts'
import { changeSpeech, saveSpeech } from './speech-save.ts'
import { takeUpSpeech } from './speech-take-up.ts'

const officer = officerOf(ceremoniesPermissions)
const reader = officer('ceremonies.read-speeches')
const writer = officer('ceremonies.write-speech')
const keeper = officer('ceremonies.keep-messages')
const findAsked = z.object({ text: z.string().trim().max(200), limit: z.number().int().min(1).max(50).default(20) })
const ofCeremony = z.object({ ceremonyId: z.string().min(1).max(64) })

/** Speeches, versions, messages. */
export const speechRouter = router({
  speechCounts: reader.query(({ ctx }) => speechCounts(ctx.read, ctx.person)),
  speechList: reader
    .input(forms.speechListAsked)
    .query(({ ctx, input }) => speechListPage(ctx.read, ctx.person, input)),
  speechLibrary: reader.input(forms.libraryAsked).query(({ ctx, input }) => speechLibrary(ctx.read, ctx.person, input)),
  speechFind: reader.input(findAsked).query(({ ctx, input }) => findSpeeches(ctx.read, ctx.person, input)),
  speechThemes: reader.query(({ ctx }) => speechThemes(ctx.read, ctx.person)),
  speechesOfCeremony: reader
    .input(ofCeremony)
    .query(({ ctx, input }) => speechesOf(ctx.read, ctx.person, input.ceremonyId)),
  speech: reader
    .input(forms.speechAsked)
    .query(({ ctx, input }) => speechPage(ctx.read, ctx.person, { ...input, now: ctx.store.clock() })),
  speechVersion: reader
    .input(forms.speechVersionForm)
    .query(({ ctx, input }) => speechVersion(ctx.read, ctx.person, input)),
  speechHistory: reader
    .input(forms.speechAsked)
    .query(({ ctx, input }) => speechHistory(ctx.read, ctx.person, input.speechId)),
  speechSalutations: reader
    .input(forms.speechAsked)
    .query(({ ctx, input }) => salutationsNow(ctx.read, ctx.person, input.speechId)),

  speechNew: writer
    .input(forms.speechNewForm)
    .mutation(({ ctx, input }) => ctx.change((change) => beginSpeech(change, input)).then(({ id }) => ({ id }))),
  speechTakeUp: writer
    .input(forms.speechTakeUpForm)
    .mutation(({ ctx, input }) => ctx.change((change) => takeUpSpeech(change, input)).then(({ id }) => ({ id }))),
  speechChange: writer
    .input(forms.speechFactsForm)
    .mutation(({ ctx, input }) => ctx.change((change) => changeSpeech(change, input))),
  speechSave: writer
    .input(forms.speechSaveForm)
    .mutation(({ ctx, input }) => ctx.change((change) => saveSpeech(change, input))),
  speechInsertSalutations: writer
    .input(forms.speechVersionForm)
    .mutation(({ ctx, input }) => ctx.change((change) => insertSalutations(change, input))),
  speechInsertMessage: writer
    .input(forms.messageUseForm)
    .mutation(({ ctx, input }) => ctx.change((change) => insertMessage(change, input))),
  speechLeaveMessage: writer
    .input(forms.speechAsked.extend(forms.messageAct.shape))
    .mutation(({ ctx, input }) => ctx.change((change) => leaveMessage(change, input))),

  speechSendRound: writer
    .input(forms.speechRoundForm)
    .mutation(({ ctx, input }) => ctx.change((change) => sendSpeechRound(change, input))),
  // Whose desk it lies on decides; the commands look.
  speechVisa: reader
    .input(forms.speechVersionForm)
    .mutation(({ ctx, input }) => ctx.change((change) => giveSpeechVisa(change, input))),
  speechApprove: reader
    .input(forms.speechVersionForm)
    .mutation(({ ctx, input }) => ctx.change((change) => approveSpeech(change, input))),
  speechReturn: reader
    .input(forms.speechReasonForm)
    .mutation(({ ctx, input }) => ctx.change((change) => returnSpeech(change, input))),
  speechReopen: writer
    .input(forms.speechReasonForm)
    .mutation(({ ctx, input }) => ctx.change((change) => reopenSpeech(change, input))),
  speechDrop: writer
    .input(forms.speechReasonForm)
    .mutation(({ ctx, input }) => ctx.change((change) => dropSpeech(change, input))),
  speechDeliver: writer
    .input(forms.speechDeliveredForm)
    .mutation(({ ctx, input }) => ctx.change((change) => deliverSpeech(change, input))),
  speechPromise: writer
    .input(forms.speechPromiseForm)
    .mutation(({ ctx, input }) => ctx.change((change) => notePromise(change, input)).then(({ id }) => ({ id }))),

  messageList: reader
    .input(forms.messageListAsked)
    .query(({ ctx, input }) => messageList(ctx.read, { ...input, now: ctx.store.clock() })),
  messageAdd: keeper
    .input(forms.messageForm)
    .mutation(({ ctx, input }) => ctx.change((change) => addMessage(change, input)).then(({ id }) => ({ id }))),
  messageRetire: keeper
    .input(forms.messageAct)
    .mutation(({ ctx, input }) => ctx.change((change) => retireMessage(change, input))),
})
