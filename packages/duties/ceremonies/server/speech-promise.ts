import { noteCommitment } from '@cabinet/blocks/commitments/server/note-commitment.ts'
import type { Commitment } from '@cabinet/blocks/commitments/server/tables.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import type { SpeechPromiseForm } from '../rules/speech-forms.ts'
import { ownSpeech } from './speech-edit.ts'

/**
 * What was promised in a speech becomes a commitment on the speaker's word. Before it is said it is only proposed: a
 * sentence may still be left out on the day.
 */
export async function notePromise(change: Change, form: SpeechPromiseForm): Promise<Commitment> {
  const speech = await ownSpeech(change, form.speechId)
  if (speech.state !== 'approved' && speech.state !== 'delivered') throw new Refusal('ceremonies.speech-not-approved')
  const { text, lead, helpers, dueOn, dueRule } = form
  const noted = await noteCommitment(change, {
    ...{ kind: 'promise', text, lead, helpers, dueOn, dueRule, reserved: false, contactId: null },
    source: { kind: 'speech', id: speech.id },
    authorityId: speech.speakerId ?? change.person.id,
    proposed: speech.state === 'approved',
    issuedOn: speech.state === 'delivered' ? speech.on : null,
  })
  await change.record('ceremonies.speech.promise-noted', speech.id, { commitmentId: noted.id })
  return noted
}
