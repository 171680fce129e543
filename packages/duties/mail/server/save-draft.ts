import { randomUUID } from 'node:crypto'
import { currentStep } from '@cabinet/blocks/circuits/server/circuit.ts'
import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { desc, eq } from 'drizzle-orm'
import type { DraftForm } from '../rules/forms.ts'
import { makeLetterFindable } from './findable.ts'
import { type Draft, drafts, type Letter, letters } from './tables.ts'
import { visibleLetter } from './visible.ts'

/**
 * Saves a new version of an outgoing letter's text. Whoever saves second on the same version is told by whom
 * (`mail.draft-changed`) and keeps what they typed; a text that is going round is returned first (`mail.in-circuit`).
 */
export async function saveDraft(change: Change, form: DraftForm): Promise<Draft> {
  const letter = await editableLetter(change, form.letterId)
  const latest = await latestDraft(change.tx, letter.id)
  if (latest.version !== form.version) {
    const [other] = await change.tx.select({ name: persons.name }).from(persons).where(eq(persons.id, latest.savedBy))
    throw new Refusal('mail.draft-changed', { by: other?.name ?? '', version: latest.version })
  }
  const { subject, recipient, body } = form
  const stamp = { savedBy: change.person.id, savedAt: change.now }
  const next = {
    id: randomUUID(),
    letterId: letter.id,
    version: latest.version + 1,
    subject,
    recipient,
    body: body as Draft['body'],
  }
  const [saved] = await change.tx
    .insert(drafts)
    .values({ ...next, ...stamp })
    .returning()
  if (!saved) throw new Error('The draft was not saved.')
  await change.tx.update(letters).set({ subject }).where(eq(letters.id, letter.id))
  await makeLetterFindable(change, letter.id)
  await change.record('mail.reply.saved', letter.id, { version: saved.version })
  return saved
}

/** An outgoing letter whose text may still change. Refuses `mail.already-signed` and `mail.in-circuit`. */
export async function editableLetter(change: Change, letterId: string): Promise<Letter> {
  const letter = await visibleLetter(change.tx, change.person, letterId)
  if (letter.register !== 'outgoing') throw new Refusal('mail.not-a-draft')
  if (letter.signedAt) throw new Refusal('mail.already-signed')
  if (letter.voidedAt || letter.closedAt) throw new Refusal('mail.already-closed')
  if (await currentStep(change.tx, { kind: 'letter', id: letter.id })) throw new Refusal('mail.in-circuit')
  return letter
}

export async function latestDraft(read: Pick<Reads, 'select'>, letterId: string): Promise<Draft> {
  const [draft] = await read
    .select()
    .from(drafts)
    .where(eq(drafts.letterId, letterId))
    .orderBy(desc(drafts.version))
    .limit(1)
  if (!draft) throw new Refusal('mail.not-a-draft')
  return draft
}
