import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { InstructionForm } from '../rules/settings-forms.ts'
import { putInPlace, refuseNothingOffered } from './choice-order.ts'
import { instructions } from './tables.ts'

/**
 * An instruction as this office words it: added with the meaning of a supplied one, or changed. Its meaning then stays, and
 * hidden it is only offered no more: the lines already given live by both. Refuses `mail.code-taken`, `mail.last-choice`.
 */
export async function changeInstruction(change: Change, form: InstructionForm): Promise<void> {
  const { isNew, place, code, meaning, ...said } = form
  if (isNew) await add(change, { code, meaning, ...said, position: place })
  else await reword(change, code, said)
  await refuseNothingOffered(change, instructions)
  await putInPlace(change, instructions, { code, place })
  const details = { label: said.labelFr, ...said, place }
  await change.record(isNew ? 'mail.settings.instruction-added' : 'mail.settings.instruction-changed', code, details)
}

async function add(change: Change, row: typeof instructions.$inferInsert): Promise<void> {
  const added = await change.tx.insert(instructions).values(row).onConflictDoNothing().returning()
  if (added.length === 0) throw new Refusal('mail.code-taken', { code: row.code })
}

async function reword(change: Change, code: string, said: Partial<typeof instructions.$inferInsert>): Promise<void> {
  const changed = await change.tx.update(instructions).set(said).where(eq(instructions.code, code)).returning()
  if (changed.length === 0) throw new Refusal('mail.unknown-instruction', { code })
}
