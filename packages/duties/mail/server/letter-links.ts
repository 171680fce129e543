import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { letters, lines } from './tables.ts'
import { visible } from './visible.ts'

type Read = Pick<Reads, 'select'>

/** What another duty writes beside a link to a letter. */
export type LetterLink = { id: string; number: string | null; subject: string }

/** The letters among these that this person may read, for the duties that point at them. */
export async function letterLinks(
  read: Read,
  person: Person,
  ids: readonly string[],
): Promise<Map<string, LetterLink>> {
  if (!ids.length) return new Map()
  const rows = await read
    .select({ id: letters.id, number: letters.number, subject: letters.subject })
    .from(letters)
    .where(and(inArray(letters.id, [...ids]), visible(read, person)))
  return new Map(rows.map((row) => [row.id, row]))
}

/** Instructions by which somebody is asked to be there: in the asker's place, or to talk about it. */
const attending = ['REPR', 'PARL']

/** The latest decision on a letter that asks somebody to be there, and on which day if it says so. The caller reads the letter. */
export async function attendanceAsked(read: Read, letterId: string): Promise<{ on: Day | null } | null> {
  const [line] = await read
    .select({ on: lines.dueOn })
    .from(lines)
    .where(and(eq(lines.letterId, letterId), inArray(lines.instruction, attending)))
    .orderBy(desc(lines.sentAt))
    .limit(1)
  return line ?? null
}
