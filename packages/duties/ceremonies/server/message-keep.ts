import { randomUUID } from 'node:crypto'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { MessageForm } from '../rules/speech-forms.ts'
import { type KeyMessage, keyMessages } from './tables.ts'

/** What the mayor says about a subject from now on. What is outdated is retired and followed, never rewritten. */
export async function addMessage(change: Change, form: MessageForm): Promise<KeyMessage> {
  const [message] = await change.tx
    .insert(keyMessages)
    .values({ ...form, id: randomUUID(), madeBy: change.person.id, madeAt: change.now, retiredAt: null })
    .returning()
  if (!message) throw new Error('The message was not written.')
  await change.record('ceremonies.message.added', message.id)
  return message
}

/** It is no longer said; speeches that used it keep it and say so. */
export async function retireMessage(change: Change, form: { messageId: string }): Promise<void> {
  const one = await messageOf(change, form.messageId)
  if (one.retiredAt) throw new Refusal('ceremonies.message-retired')
  await change.tx
    .update(keyMessages)
    .set({ retiredAt: change.now })
    .where(and(eq(keyMessages.id, one.id), isNull(keyMessages.retiredAt)))
  await change.record('ceremonies.message.retired', one.id)
}

export async function messageOf({ tx }: Pick<Change, 'tx'>, messageId: string): Promise<KeyMessage> {
  const [message] = await tx.select().from(keyMessages).where(eq(keyMessages.id, messageId))
  if (!message) throw notFound()
  return message
}
