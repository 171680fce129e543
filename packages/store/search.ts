import { fold } from '@cabinet/office/fold.ts'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import { nextOf } from './counter.ts'
import { dialect } from './dialect.ts'
import { searchEntries } from './store.tables.ts'
import type { Writes } from './store.ts'

/**
 * Full-text search behind one interface. The index carries, beside the words, *who may find* each thing, so there is no
 * way to search without saying for whom, and a person who sees little does not pay for what they do not see.
 */
export type Findable = {
  kind: string
  subjectId: string
  /** Reader keys: `unit:…`, `person:…`, `circle:…`. */
  who: readonly string[]
  /** What it can be narrowed down to, such as `year:2026`: in the index too, or a filter would look at every hit. */
  marks?: readonly string[]
  /** Raw text, in any case and with accents. */
  texts: readonly (string | null | undefined)[]
}

/** Words as both databases index them: folded, letters and digits only, each once, none longer than 40 characters. */
export function tokens(text: string): string[] {
  return [
    ...new Set(
      fold(text)
        .match(/[\p{L}\p{N}]+/gu)
        ?.map((word) => word.slice(0, 40)) ?? [],
    ),
  ]
}

/** A reader or a mark of one kind of thing, as one word of the index: no reader of letters ever meets a contact. */
const keyToken = (kind: string, key: string) => `${kind}who${key.replace(/[^A-Za-z0-9]/g, '').toLowerCase()}`

/** What stands in the index about one thing. */
export function searchEntryOf({ kind, who, marks = [], texts }: Omit<Findable, 'subjectId'>): {
  who: string
  words: string
} {
  const words = tokens(texts.filter(Boolean).join(' ')).join(' ')
  return { who: [...marks, ...who].map((key) => keyToken(kind, key)).join(' '), words }
}

/** Writes or rewrites the entry of one thing, in the transaction that changed it. */
export async function makeFindable(tx: Writes, findable: Findable): Promise<void> {
  const { kind, subjectId } = findable
  const entry = searchEntryOf(findable)
  const updated = await tx
    .update(searchEntries)
    .set(entry)
    .where(and(eq(searchEntries.kind, kind), eq(searchEntries.subjectId, subjectId)))
    .returning({ id: searchEntries.id })
  if (updated.length) return
  await tx.insert(searchEntries).values({ id: await nextOf(tx, 'search'), kind, subjectId, ...entry })
}

export type Search = { kind: string; who: readonly string[]; marks?: readonly string[]; text: string }

/**
 * What a search reads from, ready to be joined by the duty that owns the things found:
 * `read.select({…}).from(source).innerJoin(letters, eq(letters.id, subjectId)).where(match).orderBy(desc(position))`.
 * Newest entry first, `position` being the cursor. Every word must be there, the last one may be only begun.
 * `undefined` when nothing was asked or nobody is asking.
 */
export function searching({ kind, who, marks = [], text }: Search) {
  const asked = tokens(text).slice(0, 8)
  if (!asked.length || !who.length) return
  const readers = who.map((key) => keyToken(kind, key))
  const narrowed = marks.map((mark) => keyToken(kind, mark))
  const subjectId = sql<string>`search_entries.subject_id`
  if (dialect === 'postgres') {
    const words = asked.map((word, i) => (i === asked.length - 1 ? `${word}:*` : word)).join(' & ')
    const query = [`(${readers.join(' | ')})`, ...narrowed, words].join(' & ')
    const match = sql`search_entries.found_by @@ ${query}::tsquery`
    const position = sql<number>`search_entries.id`
    return { source: sql`search_entries`, match, position, subjectId, earlierThan: earlierThan(position) }
  }
  const words = asked.map((word, i) => (i === asked.length - 1 && word.length > 1 ? `"${word}"*` : `"${word}"`))
  const anyOf = readers.map((one) => `"${one}"`).join(' OR ')
  const allOf = narrowed.map((one) => `who : "${one}" AND `).join('')
  const query = `${allOf}who : (${anyOf}) AND words : (${words.join(' AND ')})`
  const source = sql`search_index cross join search_entries on search_entries.id = search_index.rowid`
  const position = sql<number>`search_index.rowid`
  return { source, match: sql`search_index match ${query}`, position, subjectId, earlierThan: earlierThan(position) }
}

/** The page after a cursor. */
const earlierThan = (position: SQL<number>) => (cursor: number) => sql`${position} < ${cursor}`
