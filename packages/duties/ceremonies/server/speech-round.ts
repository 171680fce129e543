import { currentStep, passStep, returnStep, startCircuit, stepOnDesk } from '@cabinet/blocks/circuits/server/circuit.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { allow, may } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { moveSpeech } from '../rules/speech.ts'
import type { SpeechReasonForm, SpeechRoundForm, SpeechVersionForm } from '../rules/speech-forms.ts'
import { lengthOf } from '../rules/speech-minutes.ts'
import { editableSpeech, ownSpeech, refuseOutdated, stateOf, subjectOf } from './speech-edit.ts'
import { findSpeechBy } from './speech-findable.ts'
import { visibleSpeech } from './speech-visible.ts'
import { type Speech, speeches } from './tables.ts'

/** Sends a speech round: visas in order, then whoever approves it. Everybody on the way may read it from now on. */
export async function sendSpeechRound(change: Change, form: SpeechRoundForm): Promise<void> {
  const speech = await editableSpeech(change, form)
  if (lengthOf(speech.body, 0).words === 0) throw new Refusal('ceremonies.speech-empty')
  for (const step of form.steps) await refuseUnfitFor(change, step)
  await startCircuit(change, subjectOf(speech), form.steps)
  await moveTo(change, speech, { state: 'circuit' })
  await change.record('ceremonies.speech.sent-round', speech.id, { version: speech.version, steps: form.steps.length })
}

/** Whoever is asked may do what is asked in their own right. */
async function refuseUnfitFor(change: Change, { kind, personId }: SpeechRoundForm['steps'][number]): Promise<void> {
  const person = await personAt(change.tx, personId, change.now)
  const own = person && { ...person, standsInFor: [] }
  if (!own) throw new Refusal('ceremonies.speech-unknown-person')
  const approves = may(ceremoniesPermissions, own, 'ceremonies.approve-speech')
  if (kind === 'signature' && !approves) throw new Refusal('ceremonies.speech-not-an-approver', { name: own.name })
  if (!approves && !may(ceremoniesPermissions, own, 'ceremonies.visa-speech'))
    throw new Refusal('ceremonies.speech-gives-no-visa', { name: own.name })
}

/** The visa on the version that was read; a newer one must be read first. */
export async function giveSpeechVisa(change: Change, form: SpeechVersionForm): Promise<void> {
  const speech = await visibleSpeech(change.tx, change.person, form.speechId)
  const step = await stepOnDesk(change, subjectOf(speech), 'ceremonies.visa-speech')
  if (step.kind !== 'visa') throw new Refusal('ceremonies.speech-approval-not-visa')
  await refuseOutdated(change, speech, form.version)
  await passStep(change, step, speech.version)
  await change.record('ceremonies.speech.visa-given', speech.id, { version: speech.version })
}

/** The last step: this version is what will be said. */
export async function approveSpeech(change: Change, form: SpeechVersionForm): Promise<void> {
  const speech = await visibleSpeech(change.tx, change.person, form.speechId)
  const step = await stepOnDesk(change, subjectOf(speech), 'ceremonies.approve-speech')
  if (step.kind !== 'signature') throw new Refusal('ceremonies.speech-visa-not-approval')
  // On one's own desk it is one's own word; what was lent counts at the absent person's desk only.
  if (!change.inPlaceOf)
    allow(ceremoniesPermissions, { ...change.person, standsInFor: [] }, 'ceremonies.approve-speech')
  await refuseOutdated(change, speech, form.version)
  await passStep(change, step, speech.version)
  await moveTo(change, speech, { state: 'approved' })
  await change.record('ceremonies.speech.approved', speech.id, { version: speech.version })
}

/** Sends the speech back to whoever writes it, with the reason. */
export async function returnSpeech(change: Change, form: SpeechReasonForm): Promise<void> {
  const speech = await visibleSpeech(change.tx, change.person, form.speechId)
  const isToApprove = (await currentStep(change.tx, subjectOf(speech)))?.kind === 'signature'
  const act = isToApprove ? 'ceremonies.approve-speech' : 'ceremonies.visa-speech'
  const step = await stepOnDesk(change, subjectOf(speech), act)
  await returnStep(change, step, { toPosition: null, reason: form.reason })
  await moveTo(change, speech, { state: 'draft', reason: form.reason })
  await change.record('ceremonies.speech.returned', speech.id, { version: speech.version })
}

/** Takes a speech back from its way, or after its approval, to write on. */
export async function reopenSpeech(change: Change, form: SpeechReasonForm): Promise<void> {
  const speech = await ownSpeech(change, form.speechId)
  const step = await currentStep(change.tx, subjectOf(speech))
  if (step) await returnStep(change, step, { toPosition: null, reason: form.reason })
  await moveTo(change, speech, { state: 'draft', reason: form.reason })
  await change.record('ceremonies.speech.reopened', speech.id, { version: speech.version })
}

/** It will not be given: kept, and out of the way. */
export async function dropSpeech(change: Change, form: SpeechReasonForm): Promise<void> {
  const speech = await ownSpeech(change, form.speechId)
  const step = await currentStep(change.tx, subjectOf(speech))
  if (step) await returnStep(change, step, { toPosition: null, reason: form.reason })
  await moveTo(change, speech, { state: 'dropped', reason: form.reason })
  await change.record('ceremonies.speech.dropped', speech.id)
}

async function moveTo(change: Change, speech: Speech, to: { state: Speech['state']; reason?: string }): Promise<void> {
  const state = moveSpeech(speech.state, to.state)
  await change.tx
    .update(speeches)
    .set(stateOf(change, state, to.reason))
    .where(eq(speeches.id, speech.id))
  await findSpeechBy(change, speech.id)
}
