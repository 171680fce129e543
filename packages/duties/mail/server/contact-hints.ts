import type { Person } from '@cabinet/office/person.ts'
import { searching } from '@cabinet/store/search.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { readerKeys } from '../rules/readers.ts'
import { searchMarks } from './findable.ts'
import { type LetterRow, letterRows } from './letter-rows.ts'
import { letters } from './tables.ts'
import { visible } from './visible.ts'

/** What a clerk should know while typing: this sender's last letters, and those with the same words that may be the same. */
export async function hintsFor(read: Reads, person: Person, asked: { contactId: string | null; subject: string }) {
  const earlier = asked.contactId ? await earlierLetters(read, person, asked.contactId) : []
  const marks = searchMarks({ register: 'incoming' })
  const search = searching({ kind: 'letter', who: readerKeys(person), marks, text: asked.subject })
  const worthAsking = asked.subject.trim().split(/\s+/).length >= 2
  if (!search || !worthAsking) return { earlier, alike: [] }
  const rows = await read
    .select({ letter: letters })
    .from(search.source)
    .innerJoin(letters, eq(letters.id, search.subjectId))
    .where(and(search.match, isNull(letters.voidedAt), visible(read, person)))
    .orderBy(desc(search.position))
    .limit(5)
  return {
    earlier,
    alike: await letterRows(
      read,
      rows.map((row) => row.letter),
    ),
  }
}

async function earlierLetters(read: Reads, person: Person, contactId: string): Promise<LetterRow[]> {
  const rows = await read
    .select()
    .from(letters)
    .where(and(eq(letters.contactId, contactId), visible(read, person)))
    .orderBy(desc(letters.seq))
    .limit(10)
  return letterRows(read, rows)
}
