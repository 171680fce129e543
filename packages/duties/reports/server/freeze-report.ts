import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { nextOf } from '@cabinet/store/counter.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Change, Reads, Store } from '@cabinet/store/store.ts'
import { and, eq, gt, lt, max } from 'drizzle-orm'
import type { ReportEdit } from '../rules/issue-forms.ts'
import { reportNumber, reportSeries } from '../rules/numbering.ts'
import { editions, moveReport } from '../rules/report.ts'
import type { ReportContent } from '../rules/report-content.ts'
import { computedApart } from './figures-worker.ts'
import { reportInHand, reportOf } from './issue-of.ts'
import { type CountedRow, type EditionRow, sealOf, sealOfReport } from './report-seals.ts'
import { figuresIn } from './restatements.ts'
import { type Report, reportCounted, reportEditions, reports } from './tables.ts'
import { hasEveryVisa } from './visa-report.ts'

type Desk = { store: Store; change: <T>(work: (change: Change) => Promise<T>) => Promise<T> }
export type FrozenAs = { number: string; sha256: string }

/**
 * Freezes a report: what is known now, in both editions, with the lists behind each figure; numbered and sealed. All of it is
 * counted before the change, at one moment; the change then only looks whether anything moved, and keeps it.
 * Refuses `reports.issue-visa-missing`, `reports.issue-quarter-running` and `reports.issue-changed-meanwhile`.
 */
export async function freezeReport({ store, change }: Desk, form: ReportEdit): Promise<FrozenAs> {
  const { read, clock } = store
  for (let tries = 0; tries < 3; tries += 1) {
    const report = await reportOf(read, form.reportId)
    if (report.version !== form.version) throw new Refusal('reports.issue-changed-meanwhile')
    await refuseUnready(read, report, clock())
    const asOf = clock()
    const journal = await endOfJournal(read)
    const counted = await countIssue(store, { ...report, number: null, asOf })
    const frozen = await change((inHand) => keepIssue(inHand, form, { asOf, journal, ...counted }))
    if (frozen) return frozen
  }
  throw new Refusal('reports.issue-changed-meanwhile')
}

async function refuseUnready(read: Reads, report: Report, now: Date): Promise<void> {
  moveReport(report.state, 'frozen')
  if (!(await hasEveryVisa(read, report))) throw new Refusal('reports.issue-visa-missing')
  if ((await todayOf(read, now)) <= report.to) throw new Refusal('reports.issue-quarter-running')
}

async function endOfJournal(read: Pick<Reads, 'select'>): Promise<number> {
  const [row] = await read.select({ seq: max(history.seq) }).from(history)
  return row?.seq ?? 0
}

type Counted = { contents: ReportContent[]; lists: Omit<CountedRow, 'reportId'>[] }

/** Both editions, and the ids behind every figure in them. */
async function countIssue(store: Store, report: Report & { asOf: Date }): Promise<Counted> {
  const { from, to, asOf } = report
  const [contents, lists]: [ReportContent[], Counted['lists']] = [[], []]
  for (const edition of editions) {
    const content = await computedApart(store, { what: 'content', report, edition, asOf })
    contents.push(content)
    const codes = figuresIn(content).map(({ code }) => code)
    const asked = { what: 'lists', period: { from, to }, asOf, edition, codes } as const
    for (const list of await computedApart(store, asked))
      for (const part of ['counted', 'among'] as const) {
        const ids = list[part]?.toSorted()
        if (ids) lists.push({ edition, code: list.code, part, ids, sha256: sealOf(ids) })
      }
  }
  return { contents, lists }
}

type Kept = Counted & { asOf: Date; journal: number }

/** Nothing when something was written down meanwhile that should have been counted: then it is counted again. */
async function keepIssue(change: Change, form: ReportEdit, kept: Kept): Promise<FrozenAs | undefined> {
  const { asOf, journal, contents, lists } = kept
  const report = await reportInHand(change, form)
  const state = moveReport(report.state, 'frozen')
  const late = await change.tx.$count(history, and(gt(history.seq, journal), lt(history.at, asOf)))
  if (late > 0) return moved(change, report)
  const number = reportNumber(report.year, await nextOf(change.tx, reportSeries(report.year)))
  const rows: EditionRow[] = contents.map((one) => {
    const content = { ...one, number }
    return { reportId: report.id, edition: one.edition, content, sha256: sealOf(content) }
  })
  const counted = lists.map((list) => ({ ...list, reportId: report.id }))
  const sha256 = sealOfReport({ number, asOf, editions: rows, counted })
  await change.tx.insert(reportEditions).values(rows)
  for (let i = 0; i < counted.length; i += 50) await change.tx.insert(reportCounted).values(counted.slice(i, i + 50))
  const frozen = { state, number, asOf, sha256, frozenAt: change.now, frozenBy: change.person.id }
  await change.tx
    .update(reports)
    .set({ ...frozen, version: report.version + 1 })
    .where(eq(reports.id, report.id))
  await change.record('reports.report.frozen', report.id, { number, sha256, asOf: asOf.toISOString() })
  return { number, sha256 }
}

async function moved(change: Change, report: Report): Promise<undefined> {
  await change.record('reports.report.counted-again', report.id)
}
