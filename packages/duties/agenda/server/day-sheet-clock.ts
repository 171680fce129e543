import type { Tools } from '@cabinet/api/errand.ts'
import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Reads, Store } from '@cabinet/store/store.ts'
import { desc } from 'drizzle-orm'
import { dueOf, sheetDays } from '../rules/day-sheet-due.ts'
import type { Local } from '../rules/local-time.ts'
import { localOf } from '../rules/wall-clock.ts'
import { contentFor, writeIssue } from './day-sheet-issue.ts'
import { latestIssue } from './day-sheet-issues.ts'
import { type Seat, seatsOf } from './diaries.ts'

type Looked = { seq: number; days: string; quiet: boolean }
const looked = new WeakMap<Store, Looked>()

/**
 * Hands out the morning sheets of the diaries the office keeps: at 18:00 of the office's clock the evening before, again when
 * the day changes afterwards, and as soon as the office is there again when it was not at 18:00. Asked every minute by every
 * server process; when nothing was written in the office since the last look there is nothing to compare.
 */
export async function issueDueSheets({ store }: Pick<Tools, 'store'>): Promise<void> {
  const office = await officeOf(store.read)
  if (!office) return
  const now = { at: store.clock(), local: localOf(store.clock(), office.timeZone) }
  const days = sheetDays(now.local)
  const seen = { seq: await headOfJournal(store.read), days: days.join() }
  const before = looked.get(store)
  if (before?.quiet && before.seq === seen.seq && before.days === seen.days) return
  let quiet = true
  for (const seat of (await seatsOf(store.read)).values())
    for (const day of seat.kind === 'person' && seat.keptByOffice && !seat.closed ? days : [])
      quiet = (await issueIfDue(store, { seat, day, now })) !== 'later' && quiet
  looked.set(store, { ...seen, quiet })
}

type Due = { seat: Seat; day: string; now: { at: Date; local: Local } }

async function issueIfDue(store: Store, { seat, day, now }: Due): Promise<ReturnType<typeof dueOf>> {
  const asked = { diaryId: seat.id, day }
  const content = await contentFor(store.read, { ...asked, seat, now: now.at })
  const due = content ? dueOf(await latestIssue(store.read, asked), content, now) : 'nothing'
  if (due !== 'now') return due
  try {
    await store.change(theOffice, (change) => writeIssue(change, { ...asked, content }))
  } catch (error) {
    // Another server process was quicker.
    if (!(error instanceof Refusal)) throw error
  }
  return due
}

async function headOfJournal(read: Reads): Promise<number> {
  const [head] = await read.select({ seq: history.seq }).from(history).orderBy(desc(history.seq)).limit(1)
  return head?.seq ?? 0
}
