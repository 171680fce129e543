import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { asc, eq } from 'drizzle-orm'
import { type InstructionMeaning, shippedInstruction } from '../rules/instructions.ts'
import { instructions } from './tables.ts'

type Reading = Pick<Reads, 'select'>

/** What an instruction of this office means; its own delay wins over the shipped one. Refuses `mail.unknown-instruction`. */
export async function meaningOf(read: Reading, code: string): Promise<InstructionMeaning> {
  const [row] = await read.select().from(instructions).where(eq(instructions.code, code))
  if (!row) throw new Refusal('mail.unknown-instruction', { code })
  return meaningOfRow(row)
}

function meaningOfRow(row: typeof instructions.$inferSelect): InstructionMeaning {
  const shipped = shippedInstruction(row.meaning)
  const { workingDays } = row
  return workingDays === null ? shipped : { ...shipped, defaultDelay: { workingDays } }
}

/** The instruction in the office's own words and language. */
export async function labelOf(read: Reading, code: string): Promise<string> {
  const [row] = await read.select().from(instructions).where(eq(instructions.code, code))
  return ((await officeOf(read))?.locale === 'en' ? row?.labelEn : row?.labelFr) ?? code
}

/** Every instruction of the office by its code, hidden ones included: old lines still name them. */
export async function everyMeaning(read: Reading): Promise<Map<string, InstructionMeaning>> {
  const rows = await read.select().from(instructions)
  return new Map(rows.map((row) => [row.code, meaningOfRow(row)]))
}

/** All of them in the office's order, hidden ones too: for those who word them, and for what was given before. */
export function everyInstruction(read: Reading) {
  return read.select().from(instructions).orderBy(asc(instructions.position), asc(instructions.code))
}
