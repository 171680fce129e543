import { randomUUID } from 'node:crypto'
import { visibleEngagement } from '@cabinet/duties/agenda/server/engagement-at.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { RichText } from '@cabinet/paper/rich-text.ts'
import { nextOf } from '@cabinet/store/counter.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { SpeechNewForm } from '../rules/speech-forms.ts'
import { refuseUnknownPeople, stateOf } from './speech-edit.ts'
import { findSpeechBy } from './speech-findable.ts'
import { type Speech, showLines, speeches, speechVersions } from './tables.ts'
import { visibleCeremony } from './visible.ts'

const blank: RichText = { type: 'doc', content: [{ type: 'paragraph' }] }

/** Begins a speech for a ceremony, for an engagement, or alone. The same form sent twice is one speech. */
export async function beginSpeech(change: Change, form: SpeechNewForm): Promise<Speech> {
  const { tx, person } = change
  const [already] = await tx.select().from(speeches).where(eq(speeches.requestKey, form.requestKey))
  if (already) {
    if (already.writerId !== form.writerId) throw new Refusal('ceremonies.speech-request-of-another')
    await change.record('ceremonies.speech.asked-again', already.id)
    return already
  }
  await refuseUnknownPeople(change, [form.writerId, form.speakerId])
  const { showLineId, ...facts } = form
  if (facts.ceremonyId) await visibleCeremony(tx, person, facts.ceremonyId)
  if (facts.engagementId) await visibleEngagement(tx, person, facts.engagementId)
  const speech = await insertSpeech(change, { ...facts, body: blank, takenFrom: null })
  if (showLineId) await linkLine(change, speech, showLineId)
  await change.record('ceremonies.speech.begun', speech.id)
  return speech
}

type Begun = Omit<SpeechNewForm, 'showLineId'> & Pick<Speech, 'body' | 'takenFrom'>

/** Version 1 of a speech. */
export async function insertSpeech(change: Change, form: Begun): Promise<Speech> {
  const id = randomUUID()
  const unsaid = { delivered: null, deliveredAt: null, deliveredMinutes: null, salutations: null, version: 1 }
  const [speech] = await change.tx
    .insert(speeches)
    .values({
      ...{ ...form, ...unsaid, ...stateOf(change, 'draft'), id },
      seq: await nextOf(change.tx, 'speeches'),
      madeAt: change.now,
    })
    .returning()
  if (!speech) throw new Error('The speech was not written.')
  const stamp = { savedBy: change.person.id, savedAt: change.now }
  await change.tx.insert(speechVersions).values({ speechId: id, version: 1, body: form.body, ...stamp })
  await findSpeechBy(change, id)
  return speech
}

/** Its slot: the line of the run of show on which it is said. */
async function linkLine(change: Change, speech: Speech, showLineId: string): Promise<void> {
  const linked = await change.tx
    .update(showLines)
    .set({ speechId: speech.id })
    .where(and(eq(showLines.id, showLineId), eq(showLines.ceremonyId, speech.ceremonyId ?? '')))
    .returning({ id: showLines.id })
  if (!linked.length) throw notFound()
}
