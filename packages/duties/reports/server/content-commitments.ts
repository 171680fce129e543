import { openCommitmentStates } from '@cabinet/blocks/commitments/rules/commitment.ts'
import { commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { addresseeNames } from '@cabinet/duties/mail/server/addressees.ts'
import { facts } from '@cabinet/store/store.tables.ts'
import { and, asc, eq, inArray, like, lt, type SQL } from 'drizzle-orm'
import type { Edition } from '../rules/report.ts'
import type { FollowUpRow } from '../rules/report-content.ts'
import { type CommitmentFact, type Standing, standingOf } from '../rules/standing.ts'
import { earlierReports, type Reading, type ReportAt } from './issue-of.ts'

export type Known = { asOf: Date; edition: Edition }

/**
 * What was observed on earlier reports: everything said of the one before, and of those before it what was still owed when the
 * last one was frozen. Null when there is no report before.
 */
export async function followUpOf(read: Reading, report: ReportAt, edition: Edition) {
  const known = { asOf: report.asOf, edition }
  const [previous, ...older] = await earlierReports(read, report, 40)
  if (!previous) return null
  const ofPrevious = await rowsOf(read, ofReports([previous.id]), known)
  const ofOlder = older.length ? await rowsOf(read, ofReports(older.map((one) => one.id)), known) : []
  const stood = await standingsAt(
    read,
    ofOlder.map((row) => row.id),
    previous.asOf ?? known.asOf,
  )
  const wasOwed = ({ id }: FollowUpRow) => openCommitmentStates.includes(stood.get(id)?.state ?? 'proposed')
  return { number: previous.number, rows: [...ofPrevious, ...ofOlder.filter(wasOwed)] }
}

const ofReports = (ids: readonly string[]) =>
  and(eq(commitments.sourceKind, 'report'), inArray(commitments.sourceId, [...ids]))

/** Those that were counted, the longest overdue first. Names of reserved ones are left out wherever they are printed at all. */
export async function commitmentRows(read: Reading, ids: readonly string[], known: Known): Promise<FollowUpRow[]> {
  const pages = Array.from({ length: Math.ceil(ids.length / 500) }, (_, i) => ids.slice(i * 500, i * 500 + 500))
  const rows: FollowUpRow[] = []
  for (const page of pages) rows.push(...(await rowsOf(read, inArray(commitments.id, [...page]), known)))
  return rows.sort((a, b) => order(a).localeCompare(order(b)))
}

const order = ({ dueOn, text, id }: FollowUpRow) => `${dueOn ?? '9999-99-99'} ${text === '' ? '1' : '0'} ${text} ${id}`

async function rowsOf(read: Reading, which: SQL | undefined, { asOf, edition }: Known): Promise<FollowUpRow[]> {
  const open = edition === 'council' ? eq(commitments.reserved, false) : undefined
  const found = await read
    .select()
    .from(commitments)
    .where(and(which, open, lt(commitments.notedAt, asOf)))
    .orderBy(asc(commitments.seq))
  const stands = await standingsAt(
    read,
    found.map((row) => row.id),
    asOf,
  )
  const leads = await addresseeNames(
    read,
    found.map((row) => row.lead),
  )
  return found.map((row) => {
    const standing = stands.get(row.id) ?? standingOf([])
    const claimed = ['claimed', 'verified', 'returned'].includes(standing.state)
    if (row.reserved) return { ...standing, id: '', text: '', lead: '', proof: '' }
    return { ...standing, id: row.id, text: row.text, lead: leads.get(row.lead) ?? '', proof: claimed ? row.proof : '' }
  })
}

/** How each stood as it was known at a moment. */
async function standingsAt(read: Reading, ids: readonly string[], asOf: Date): Promise<Map<string, Standing>> {
  if (!ids.length) return new Map()
  const rows = await read
    .select({ thing: facts.thing, kind: facts.kind, due: facts.due, until: facts.until, sort: facts.sort })
    .from(facts)
    .where(and(inArray(facts.thing, [...ids]), like(facts.kind, 'commitment.%'), lt(facts.at, asOf)))
    .orderBy(asc(facts.thing), asc(facts.seq), asc(facts.place))
  const lives = Map.groupBy(rows, (row) => row.thing)
  return new Map([...lives].map(([thing, told]) => [thing, standingOf(told as CommitmentFact[])]))
}
