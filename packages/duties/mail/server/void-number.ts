import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { letterFact } from './letter-facts.ts'
import { type Letter, letters } from './tables.ts'
import { visibleLetter } from './visible.ts'

/** Strikes a number out with its reason; the line stays in the register for ever. Refuses `mail.already-handled`. */
export async function voidNumber(change: Change, form: { letterId: string; reason: string }): Promise<Letter> {
  const letter = await visibleLetter(change.tx, change.person, form.letterId)
  if (letter.voidedAt) throw new Refusal('mail.already-voided')
  if (!letter.number || letter.assignedAt || letter.dispatchedAt) throw new Refusal('mail.already-handled')
  const [voided] = await change.tx
    .update(letters)
    .set({ voidedAt: change.now, voidReason: form.reason, version: letter.version + 1 })
    .where(eq(letters.id, letter.id))
    .returning()
  await change.record('mail.letter.voided', letter.id, {
    ...{ number: letter.number, reason: form.reason },
    // Filed away before, it was no longer waited for.
    facts: letter.closedAt ? [] : letterFact('letter.ended', letter, 'voided'),
  })
  return voided ?? letter
}
