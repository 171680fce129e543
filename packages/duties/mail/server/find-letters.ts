import { documents } from '@cabinet/blocks/documents/server/tables.ts'
import type { Person } from '@cabinet/office/person.ts'
import { searching } from '@cabinet/store/search.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { excerptOf } from '../rules/excerpt.ts'
import type { Register } from '../rules/letter.ts'
import { typedNumber } from '../rules/numbering.ts'
import { readerKeys } from '../rules/readers.ts'
import { searchMarks } from './findable.ts'
import { type LetterRow, letterRows } from './letter-rows.ts'
import { type Letter, letters } from './tables.ts'
import { visible } from './visible.ts'

type Asked = {
  text: string
  register?: Register | undefined
  type?: string | undefined
  year?: number | undefined
  before?: number | undefined
  limit: number
}
export type FoundLetter = LetterRow & { excerpt: string }

/** Letters open to this person in which every word stands, newest first; a number typed in full is found at once. */
export async function findLetters(
  read: Reads,
  person: Person,
  asked: Asked,
): Promise<{ rows: FoundLetter[]; next: number | null }> {
  const page = await matching(read, person, asked)
  const rows = await letterRows(
    read,
    page.map((one) => one.letter),
  )
  const texts = await paperTexts(
    read,
    rows.map((row) => row.id),
  )
  return {
    rows: rows.map((row) => ({ ...row, excerpt: excerptOf(texts.get(row.id) ?? '', asked.text) })),
    next: page.length === asked.limit ? (page.at(-1)?.position ?? null) : null,
  }
}

async function matching(read: Reads, person: Person, asked: Asked): Promise<{ letter: Letter; position: number }[]> {
  const number = typedNumber(asked.text)
  if (number) {
    const rows = await read
      .select()
      .from(letters)
      .where(and(eq(letters.number, number), visible(read, person)))
    return rows.map((letter) => ({ letter, position: 0 }))
  }
  const search = searching({ kind: 'letter', who: readerKeys(person), marks: searchMarks(asked), text: asked.text })
  if (!search) return []
  return read
    .select({ letter: letters, position: search.position })
    .from(search.source)
    .innerJoin(letters, eq(letters.id, search.subjectId))
    .where(
      and(
        search.match,
        asked.before === undefined ? undefined : search.earlierThan(asked.before),
        visible(read, person),
      ),
    )
    .orderBy(desc(search.position))
    .limit(asked.limit)
}

/** The text of the papers found, for the highlighted excerpt. */
async function paperTexts(read: Reads, ids: readonly string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map()
  const rows = await read
    .select({ ownerId: documents.ownerId, text: documents.text })
    .from(documents)
    .where(and(eq(documents.ownerKind, 'letter'), inArray(documents.ownerId, [...ids]), isNull(documents.removedAt)))
  const byLetter = Map.groupBy(rows, (row) => row.ownerId)
  return new Map([...byLetter].map(([id, papers]) => [id, papers.map((paper) => paper.text).join(' ')]))
}
