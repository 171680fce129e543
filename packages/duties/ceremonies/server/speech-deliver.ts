import { issueHeardCommitments } from '@cabinet/blocks/commitments/server/move-commitment.ts'
import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { moveSpeech } from '../rules/speech.ts'
import type { SpeechDeliveredForm } from '../rules/speech-forms.ts'
import { ownSpeech, stateOf } from './speech-edit.ts'
import { findSpeechBy } from './speech-findable.ts'
import { type Speech, speeches } from './tables.ts'

/** It was said: when, how long it took, and what was said otherwise than approved. The approved text stays beside it. */
export async function deliverSpeech(change: Change, form: SpeechDeliveredForm): Promise<void> {
  const speech = await ownSpeech(change, form.speechId)
  if (form.on > (await today(change))) throw new Refusal('ceremonies.speech-not-yet-said')
  const isCorrection = speech.state === 'delivered'
  const moved = isCorrection ? {} : stateOf(change, moveSpeech(speech.state, 'delivered'))
  const delivered = form.body as Speech['delivered']
  await change.tx
    .update(speeches)
    .set({ ...moved, delivered, deliveredAt: change.now, deliveredMinutes: form.minutes, on: form.on })
    .where(eq(speeches.id, speech.id))
  // What was promised aloud binds from that moment.
  await issueHeardCommitments(change, { kind: 'speech', id: speech.id, on: form.on })
  await findSpeechBy(change, speech.id)
  const event = isCorrection ? 'ceremonies.speech.delivery-corrected' : 'ceremonies.speech.delivered'
  await change.record(event, speech.id, { minutes: form.minutes, changed: delivered !== null })
}
