import { contacts } from '@cabinet/blocks/people/server/tables.ts'
import type { Person } from '@cabinet/office/person.ts'
import { lastOf } from '@cabinet/store/counter.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, gte, inArray, lt, lte } from 'drizzle-orm'
import type { Register } from '../rules/letter.ts'
import { registerSeries } from '../rules/numbering.ts'
import { dispatchLines, type Letter, letters } from './tables.ts'
import { visibleAmong } from './visible.ts'

/** One line of a register. Of a letter closed to the reader only the number and the day remain. */
export type RegisterLine =
  | { masked: true; number: string; position: number; day: string }
  | {
      masked: false
      id: string
      number: string
      position: number
      day: string
      contact: string
      subject: string
      theirReference: string
      recipients: string[]
      voided: string | null
    }

type Asked = {
  register: Register
  year: number
  before?: number | undefined
  limit: number
  from?: string | undefined
  to?: string | undefined
}

/** The register, every number of it, the latest first: voided ones with their reason, closed ones masked. */
export async function registerOf(
  read: Reads,
  person: Person,
  asked: Asked,
): Promise<{ lines: RegisterLine[]; next: number | null; last: number }> {
  const { register, year, before, limit, from, to } = asked
  const rows = await read
    .select({ letter: letters, contact: contacts.name })
    .from(letters)
    .leftJoin(contacts, eq(contacts.id, letters.contactId))
    .where(
      and(
        ...[eq(letters.register, register), eq(letters.year, year)],
        before === undefined ? undefined : lt(letters.position, before),
        from ? gte(letters.receivedOn, from) : undefined,
        to ? lte(letters.receivedOn, to) : undefined,
      ),
    )
    .orderBy(desc(letters.position))
    .limit(limit)
  const ids = rows.map((row) => row.letter.id)
  const [open, recipients] = await Promise.all([visibleAmong(read, person, ids), recipientsOf(read, ids)])
  const lines = rows.map(({ letter, contact }): RegisterLine => {
    const head = headOf(letter)
    if (!open.has(letter.id)) return { masked: true, ...head }
    const { id, subject, theirReference } = letter
    const voided = letter.voidedAt ? letter.voidReason : null
    return {
      masked: false,
      ...head,
      id,
      contact: contact ?? letter.correspondent,
      subject,
      theirReference,
      recipients: recipients.get(id) ?? [],
      voided,
    }
  })
  const next = rows.length === limit ? (rows.at(-1)?.letter.position ?? null) : null
  return { lines, next, last: await lastOf(read, registerSeries(register, year)) }
}

const headOf = (letter: Letter) => ({
  number: letter.number ?? '',
  position: letter.position ?? 0,
  day: letter.receivedOn ?? '',
})

async function recipientsOf(read: Reads, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (!ids.length) return new Map()
  const rows = await read
    .select({ letterId: dispatchLines.letterId, name: dispatchLines.name })
    .from(dispatchLines)
    .where(inArray(dispatchLines.letterId, [...ids]))
  return Map.groupBy(rows, (row) => row.letterId)
    .entries()
    .reduce(
      (all, [id, lines]) =>
        all.set(
          id,
          lines.map((line) => line.name),
        ),
      new Map<string, string[]>(),
    )
}
