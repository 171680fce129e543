import { wholeFact } from '@cabinet/office/fact.ts'
import { and, asc, eq, gt, gte, lte } from 'drizzle-orm'
import { firstSeal, seal } from './chain.ts'
import { type Finding, gatherProblems } from './finding.ts'
import { facts, history } from './store.tables.ts'
import type { Reads } from './store.ts'

/** The head of the journal as it was written down outside the database at some moment. */
export type JournalHead = { seq: number; hash: string }

/** What was examined, and where the journal ends now. */
export type JournalFinding = Finding & { head: JournalHead }

type FactRow = typeof facts.$inferSelect
type Row = typeof history.$inferSelect & { facts: readonly FactRow[] }
const pageLength = 2_000

/**
 * Reads the whole journal and seals every entry anew. A change, a hole, a swap is found by the seals alone; that the end
 * was cut off only by the heads kept elsewhere. After each problem the examination goes on from what is written there, so
 * that one harm is one sentence.
 */
export async function verifyJournal(
  read: Pick<Reads, 'select'>,
  anchors: readonly JournalHead[] = [],
): Promise<JournalFinding> {
  const problems = gatherProblems()
  const anchored = Map.groupBy(anchors, (anchor) => anchor.seq)
  let head: JournalHead = { seq: 0, hash: firstSeal }
  let entries = 0
  for await (const entry of journalOf(read)) {
    if ('unreadable' in entry) {
      problems.add(`entry ${entry.unreadable} cannot be read`)
      head = { seq: entry.unreadable, hash: entry.hash }
      continue
    }
    entries++
    const isNext = entry.seq === head.seq + 1
    if (!isNext) problems.add(holeBetween(head.seq, entry.seq))
    else if (sealOf(head.hash, entry) !== entry.hash) problems.add(`entry ${entry.seq} is not what was sealed`)
    for (const anchor of anchored.get(entry.seq) ?? [])
      if (anchor.hash !== entry.hash) problems.add(`entry ${entry.seq} is not the one that was written down outside`)
    head = { seq: entry.seq, hash: entry.hash }
  }
  const stray = await read.select({ seq: facts.seq }).from(facts).where(gt(facts.seq, head.seq)).limit(1)
  if (stray.length) problems.add('facts are counted that no entry tells')
  const furthest = Math.max(0, ...anchors.map((anchor) => anchor.seq))
  if (furthest > head.seq)
    problems.add(`the end is missing: it stops at entry ${head.seq}, and ${furthest} was written down outside`)
  const did = `journal: ${entries} entries, each seal made again, ${anchors.length} heads written down outside compared`
  return { did, problems: problems.all, head }
}

/** The journal from its first entry to its last, a page at a time. */
async function* journalOf(read: Pick<Reads, 'select'>): AsyncGenerator<Row | { unreadable: number; hash: string }> {
  for (let last: number | null = null; ; ) {
    const page: (Row | { unreadable: number; hash: string })[] = await pageAfter(read, last)
    yield* page
    const end = page.at(-1)
    if (!end) return
    last = 'unreadable' in end ? end.unreadable : end.seq
  }
}

async function pageAfter(read: Pick<Reads, 'select'>, last: number | null) {
  const after = last === null ? undefined : gt(history.seq, last)
  try {
    const rows = await read.select().from(history).where(after).orderBy(asc(history.seq)).limit(pageLength)
    return await withFacts(read, rows)
  } catch {
    // Somebody wrote into a column what does not belong there: entry by entry, to say which.
    const heads = await read
      .select({ seq: history.seq, hash: history.hash })
      .from(history)
      .where(after)
      .orderBy(asc(history.seq))
      .limit(pageLength)
    const page: (Row | { unreadable: number; hash: string })[] = []
    for (const { seq, hash } of heads) {
      const [row] = await read
        .select()
        .from(history)
        .where(eq(history.seq, seq))
        .catch(() => [])
      const [whole] = row ? await withFacts(read, [row]).catch(() => []) : []
      page.push(whole ?? { unreadable: seq, hash })
    }
    return page
  }
}

/** The entries with what is counted from each, in its order. */
async function withFacts(read: Pick<Reads, 'select'>, rows: readonly (typeof history.$inferSelect)[]): Promise<Row[]> {
  const [first] = rows
  const end = rows.at(-1)
  if (!first || !end) return []
  const counted = await read
    .select()
    .from(facts)
    .where(and(gte(facts.seq, first.seq), lte(facts.seq, end.seq)))
    .orderBy(asc(facts.seq), asc(facts.place))
  const bySeq = Map.groupBy(counted, (fact) => fact.seq)
  return rows.map((row) => ({ ...row, facts: bySeq.get(row.seq) ?? [] }))
}

function sealOf(previous: string, entry: Row): string | undefined {
  if (entry.facts.some((fact) => fact.at.getTime() !== entry.at.getTime())) return
  try {
    return seal(previous, entry, entry.facts.map(wholeFact))
  } catch {
    // A moment that is none, for example.
    return
  }
}

function holeBetween(last: number, next: number): string {
  if (next <= 0) return `entry ${next} stands before the first`
  return next === last + 2 ? `entry ${last + 1} is missing` : `entries ${last + 1} to ${next - 1} are missing`
}
