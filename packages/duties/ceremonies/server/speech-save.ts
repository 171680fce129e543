import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { SpeechFactsForm, SpeechSaveForm } from '../rules/speech-forms.ts'
import { editableSpeech, ownSpeech, refuseUnknownPeople, writeVersion } from './speech-edit.ts'
import { findSpeechBy } from './speech-findable.ts'
import { type Speech, speeches } from './tables.ts'

/** Saves a new version of the text. Refuses `ceremonies.speech-changed` and `ceremonies.speech-not-a-draft`. */
export async function saveSpeech(change: Change, form: SpeechSaveForm): Promise<{ version: number }> {
  const speech = await editableSpeech(change, form)
  const version = await writeVersion(change, speech, { body: form.body as Speech['body'] })
  await change.record('ceremonies.speech.saved', speech.id, { version })
  return { version }
}

/** What it is about, for whom, who writes and says it, how long and by when. */
export async function changeSpeech(change: Change, form: SpeechFactsForm): Promise<void> {
  const { speechId, ...facts } = form
  const speech = await ownSpeech(change, speechId)
  await refuseUnknownPeople(
    change,
    [facts.writerId, facts.speakerId].filter((id) => id !== speech.writerId && id !== speech.speakerId),
  )
  await change.tx.update(speeches).set(facts).where(eq(speeches.id, speech.id))
  await findSpeechBy(change, speech.id)
  await change.record('ceremonies.speech.facts-changed', speech.id)
}
