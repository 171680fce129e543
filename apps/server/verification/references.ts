import { circuitSteps } from '@cabinet/blocks/circuits/server/tables.ts'
import { documents } from '@cabinet/blocks/documents/server/tables.ts'
import { isOwed } from '@cabinet/duties/mail/rules/assignment.ts'
import { searchMarks } from '@cabinet/duties/mail/server/findable.ts'
import { letters, lines, openings } from '@cabinet/duties/mail/server/tables.ts'
import { type Finding, gatherProblems } from '@cabinet/store/finding.ts'
import { searchEntryOf } from '@cabinet/store/search.ts'
import { searchEntries } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { aliasedTable, and, asc, eq, gt, inArray, isNotNull, notExists } from 'drizzle-orm'

const pageLength = 1_000

/** What names something else names something that exists, and the search opens each letter to exactly its readers. */
export async function verifyReferences(read: Reads): Promise<Finding> {
  const problems = gatherProblems()
  let count = 0
  for await (const page of pagesOfLetters(read)) {
    count += page.length
    await verifyReaders(read, page, problems.add)
    await verifyLines(read, page, problems.add)
  }
  await verifyOwners(read, problems.add)
  const did = `references: ${count} letters with their readers, search entries, lines, papers and circuits`
  return { did, problems: problems.all }
}

type Some = Awaited<ReturnType<typeof pageAfter>>
type Add = (problem: string) => void

async function* pagesOfLetters(read: Reads): AsyncGenerator<Some> {
  for (let last = Number.NEGATIVE_INFINITY; ; ) {
    const page = await pageAfter(read, last)
    const end = page.at(-1)
    if (!end) return
    yield page
    last = end.seq
  }
}

function pageAfter(read: Reads, last: number) {
  const { id, seq, register, year, number, type, confidentiality, closedAt } = letters
  return read
    .select({ id, seq, register, year, number, type, confidentiality, closedAt })
    .from(letters)
    .where(Number.isFinite(last) ? gt(letters.seq, last) : undefined)
    .orderBy(asc(letters.seq))
    .limit(pageLength)
}

const nameOf = ({ id, number }: Some[number]) => number ?? `letter ${id}`

async function verifyReaders(read: Reads, page: Some, add: Add): Promise<void> {
  const ids = page.map((letter) => letter.id)
  const entriesOfPage = and(eq(searchEntries.kind, 'letter'), inArray(searchEntries.subjectId, ids))
  const [readers, entries] = await Promise.all([
    read.select().from(openings).where(inArray(openings.letterId, ids)),
    read.select({ id: searchEntries.subjectId, who: searchEntries.who }).from(searchEntries).where(entriesOfPage),
  ])
  const openTo = Map.groupBy(readers, (row) => row.letterId)
  const found = new Map(entries.map((entry) => [entry.id, entry.who]))
  for (const letter of page) {
    const own = openTo.get(letter.id) ?? []
    const who = own.map((row) => row.reader)
    if (!own.length) add(`${nameOf(letter)} is open to nobody`)
    else if ((letter.confidentiality === 'reserved') === who.includes('circle:internal'))
      add(`${nameOf(letter)} is ${letter.confidentiality}, and its readers are not those of such a letter`)
    if (own.some((row) => row.seq !== letter.seq))
      add(`${nameOf(letter)} stands at another place in its readers’ lists`)
    const expected = searchEntryOf({ kind: 'letter', who, marks: searchMarks(letter), texts: [] }).who
    const written = found.get(letter.id)
    if (written === undefined) add(`${nameOf(letter)} is missing from the search`)
    else if (inOrder(written) !== inOrder(expected))
      add(`${nameOf(letter)}: the search opens it to others than its readers`)
  }
}

const inOrder = (tokens: string) => [...new Set(tokens.split(' '))].sort().join(' ')

async function verifyLines(read: Reads, page: Some, add: Add): Promise<void> {
  const letterOf = new Map(page.map((letter) => [letter.id, letter]))
  const rows = await read
    .select({
      id: lines.id,
      letterId: lines.letterId,
      letterSeq: lines.letterSeq,
      state: lines.state,
      open: lines.open,
    })
    .from(lines)
    .where(inArray(lines.letterId, [...letterOf.keys()]))
  for (const { id, letterId, letterSeq, state, open } of rows) {
    const letter = letterOf.get(letterId)
    if (!letter) continue
    if (letterSeq !== letter.seq)
      add(`line ${id} of ${nameOf(letter)} stands at another place in the lists than its letter`)
    const mayBeOpen = isOwed(state) && !letter.closedAt
    // A returned line is over as soon as it was decided again.
    if (open ? !mayBeOpen : mayBeOpen && state !== 'returned')
      add(`line ${id} of ${nameOf(letter)} is ${state}, and the lists count it as ${open ? 'open' : 'over'}`)
  }
}

/** What no foreign key watches over, because it may belong to several kinds of things or was added later. */
async function verifyOwners(read: Reads, add: Add): Promise<void> {
  const answered = aliasedTable(letters, 'answered')
  const called = (id: typeof documents.ownerId | typeof circuitSteps.subjectId | typeof searchEntries.subjectId) =>
    notExists(read.select({ id: letters.id }).from(letters).where(eq(letters.id, id)))
  const nobody = notExists(read.select({ id: answered.id }).from(answered).where(eq(answered.id, letters.repliesTo)))
  const strayPaper = and(eq(documents.ownerKind, 'letter'), called(documents.ownerId))
  const strayStep = and(eq(circuitSteps.subjectKind, 'letter'), called(circuitSteps.subjectId))
  const strayEntry = and(eq(searchEntries.kind, 'letter'), called(searchEntries.subjectId))
  const most = 1_000
  for (const { id } of await read.select({ id: documents.id }).from(documents).where(strayPaper).limit(most))
    add(`paper ${id} belongs to a letter that does not exist`)
  for (const { id } of await read.select({ id: circuitSteps.id }).from(circuitSteps).where(strayStep).limit(most))
    add(`step ${id} is of the circuit of a letter that does not exist`)
  for (const { id } of await read
    .select({ id: searchEntries.subjectId })
    .from(searchEntries)
    .where(strayEntry)
    .limit(most))
    add(`the search knows a letter ${id} that does not exist`)
  for (const { id } of await read
    .select({ id: letters.id })
    .from(letters)
    .where(and(isNotNull(letters.repliesTo), nobody))
    .limit(most))
    add(`letter ${id} answers a letter that does not exist`)
}
