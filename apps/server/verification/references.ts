import { circuitSteps } from '@cabinet/blocks/circuits/server/tables.ts'
import { documents } from '@cabinet/blocks/documents/server/tables.ts'
import { letters, lines, openings } from '@cabinet/duties/mail/server/tables.ts'
import { type Finding, gatherProblems } from '@cabinet/store/finding.ts'
import { searchEntryOf } from '@cabinet/store/search.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { searchEntries } from '@cabinet/store/store.tables.ts'
import { and, asc, between, eq, gt, inArray, isNotNull, ne, notExists } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

const pageLength = 1_000

/** What names something else names something that exists, and the search opens each letter to exactly its readers. */
export async function verifyReferences(read: Reads): Promise<Finding> {
  const problems = gatherProblems()
  const count = await verifyReaders(read, problems.add)
  await verifyOwners(read, problems.add)
  return { did: `references: ${count} letters with their readers, their search entries, lines, papers and circuits`, problems: problems.all }
}

async function verifyReaders(read: Reads, add: (problem: string) => void): Promise<number> {
  let count = 0
  for (let last = 0; ; ) {
    const page = await read
      .select({ id: letters.id, seq: letters.seq, number: letters.number })
      .from(letters)
      .where(gt(letters.seq, last))
      .orderBy(asc(letters.seq))
      .limit(pageLength)
    const end = page.at(-1)
    if (!end) return count
    const ids = page.map((letter) => letter.id)
    const [readers, entries] = await Promise.all([
      read.select().from(openings).where(inArray(openings.letterId, ids)),
      read.select({ id: searchEntries.subjectId, who: searchEntries.who }).from(searchEntries).where(and(eq(searchEntries.kind, 'letter'), inArray(searchEntries.subjectId, ids))),
    ])
    const openTo = Map.groupBy(readers, (row) => row.letterId)
    const found = new Map(entries.map((entry) => [entry.id, entry.who]))
    for (const letter of page) {
      const name = letter.number ?? `letter ${letter.id}`
      const own = openTo.get(letter.id) ?? []
      if (!own.length) add(`${name} is open to nobody`)
      if (own.some((row) => row.seq !== letter.seq)) add(`${name} stands at another place in its readers' lists`)
      const who = found.get(letter.id)
      if (who === undefined) add(`${name} is missing from the search`)
      else if (!isSameCircle(who, own.map((row) => row.reader))) add(`${name}: the search opens it to others than its readers`)
    }
    count += page.length
    last = end.seq
  }
}

function isSameCircle(who: string, readers: readonly string[]): boolean {
  const inOrder = (tokens: string) => [...new Set(tokens.split(' '))].sort().join(' ')
  return inOrder(who) === inOrder(searchEntryOf({ kind: 'letter', subjectId: '', who: readers, texts: [] }).who)
}

/** What no foreign key watches over, because it may belong to several kinds of things or was added later. */
async function verifyOwners(read: Reads, add: (problem: string) => void): Promise<void> {
  const answered = alias(letters, 'answered')
  const [papers, steps, entries, replies, misplaced] = await Promise.all([
    read.select({ id: documents.id }).from(documents).where(and(eq(documents.ownerKind, 'letter'), notExists(letterCalled(read, documents.ownerId)))).limit(1_000),
    read.select({ id: circuitSteps.id }).from(circuitSteps).where(and(eq(circuitSteps.subjectKind, 'letter'), notExists(letterCalled(read, circuitSteps.subjectId)))).limit(1_000),
    read.select({ id: searchEntries.subjectId }).from(searchEntries).where(and(eq(searchEntries.kind, 'letter'), notExists(letterCalled(read, searchEntries.subjectId)))).limit(1_000),
    read
      .select({ id: letters.id })
      .from(letters)
      .where(and(isNotNull(letters.repliesTo), notExists(read.select({ id: answered.id }).from(answered).where(eq(answered.id, letters.repliesTo)))))
      .limit(1_000),
    read.select({ id: lines.id }).from(lines).innerJoin(letters, eq(letters.id, lines.letterId)).where(ne(lines.letterSeq, letters.seq)).limit(1_000),
  ])
  for (const { id } of papers) add(`paper ${id} belongs to a letter that does not exist`)
  for (const { id } of steps) add(`step ${id} is of the circuit of a letter that does not exist`)
  for (const { id } of entries) add(`the search knows a letter ${id} that does not exist`)
  for (const { id } of replies) add(`letter ${id} answers a letter that does not exist`)
  for (const { id } of misplaced) add(`line ${id} stands at another place in the lists than its letter`)
}

type Column = typeof documents.ownerId | typeof circuitSteps.subjectId | typeof searchEntries.subjectId

function letterCalled(read: Reads, id: Column) {
  return read.select({ id: letters.id }).from(letters).where(eq(letters.id, id))
}
