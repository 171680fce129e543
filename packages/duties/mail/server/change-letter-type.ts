import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { LetterTypeForm } from '../rules/settings-forms.ts'
import { putInPlace, refuseNothingOffered } from './choice-order.ts'
import { letterTypes } from './tables.ts'

/**
 * A type of letter and the delay the office promises for it. Days already promised stay as they were written in the register.
 * Refuses `mail.code-taken`, `mail.unknown-type`, `mail.last-choice`.
 */
export async function changeLetterType(change: Change, form: LetterTypeForm): Promise<void> {
  const { isNew, place, code, ...said } = form
  if (isNew) await add(change, { code, ...said, position: place })
  else await reword(change, code, said)
  await refuseNothingOffered(change, letterTypes)
  await putInPlace(change, letterTypes, { code, place })
  const details = { label: said.labelFr, ...said, place }
  await change.record(isNew ? 'mail.settings.type-added' : 'mail.settings.type-changed', code, details)
}

async function add(change: Change, row: typeof letterTypes.$inferInsert): Promise<void> {
  const added = await change.tx.insert(letterTypes).values(row).onConflictDoNothing().returning()
  if (added.length === 0) throw new Refusal('mail.code-taken', { code: row.code })
}

async function reword(change: Change, code: string, said: Partial<typeof letterTypes.$inferInsert>): Promise<void> {
  const changed = await change.tx.update(letterTypes).set(said).where(eq(letterTypes.code, code)).returning()
  if (changed.length === 0) throw new Refusal('mail.unknown-type', { type: code })
}
