import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { SpeechTakeUpForm } from '../rules/speech-forms.ts'
import { insertSpeech } from './speech-new.ts'
import { visibleSpeech } from './speech-visible.ts'
import { type Speech, speeches, speechMessages } from './tables.ts'

/**
 * A new draft from what was said before, marked where it came from. The text is the delivered one where it differs; the
 * salutations of then go with it and are known as such, so that the new ones take their place.
 */
export async function takeUpSpeech(change: Change, form: SpeechTakeUpForm): Promise<Speech> {
  const { tx, person } = change
  const [already] = await tx.select().from(speeches).where(eq(speeches.requestKey, form.requestKey))
  if (already) {
    if (already.writerId !== person.id) throw new Refusal('ceremonies.speech-request-of-another')
    await change.record('ceremonies.speech.asked-again', already.id)
    return already
  }
  const source = await visibleSpeech(tx, person, form.speechId)
  const { title, theme, audience, locale, speakerId, minutes } = source
  const speech = await insertSpeech(change, {
    ...{ title, theme, audience, locale, speakerId, minutes, requestKey: form.requestKey },
    ...{ ceremonyId: null, engagementId: null, on: null, dueOn: null, writerId: person.id },
    ...{ body: source.delivered ?? source.body, takenFrom: source.id },
  })
  // Of another occasion: version −1 of a line is never the present one.
  const salutations = source.salutations && { ...source.salutations, lineVersion: -1 }
  if (salutations) await tx.update(speeches).set({ salutations }).where(eq(speeches.id, speech.id))
  const used = await tx.select().from(speechMessages).where(eq(speechMessages.speechId, source.id))
  const kept = used.map(({ messageId }) => ({ speechId: speech.id, messageId }))
  if (kept.length) await tx.insert(speechMessages).values(kept)
  await change.record('ceremonies.speech.taken-up', speech.id, { fromId: source.id })
  return speech
}
