import type { RichText } from '@cabinet/paper/rich-text.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { MessageUseForm } from '../rules/speech-forms.ts'
import { messageOf } from './message-keep.ts'
import { editableSpeech, ownSpeech, writeVersion } from './speech-edit.ts'
import { speechMessages } from './tables.ts'

/** Puts a key message at the end of a draft, as a paragraph of its own, and notes that the speech uses it. */
export async function insertMessage(change: Change, form: MessageUseForm): Promise<{ version: number }> {
  const speech = await editableSpeech(change, form)
  const message = await messageOf(change, form.messageId)
  const said = message.text.split('\n').filter((line) => line.trim() !== '')
  const lines = said.map((text): RichText => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
  const body = { ...speech.body, content: [...(speech.body.content ?? []), ...lines] }
  const version = await writeVersion(change, speech, { body })
  await change.tx.insert(speechMessages).values({ speechId: speech.id, messageId: message.id }).onConflictDoNothing()
  await change.record('ceremonies.speech.message-used', speech.id, { messageId: message.id, version })
  return { version }
}

/** The speech does not say it after all. */
export async function leaveMessage(change: Change, form: { speechId: string; messageId: string }): Promise<void> {
  const speech = await ownSpeech(change, form.speechId)
  await change.tx
    .delete(speechMessages)
    .where(and(eq(speechMessages.speechId, speech.id), eq(speechMessages.messageId, form.messageId)))
  await change.record('ceremonies.speech.message-left', speech.id, { messageId: form.messageId })
}
