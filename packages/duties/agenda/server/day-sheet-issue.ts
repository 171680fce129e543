import { randomUUID } from 'node:crypto'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { type DaySheet, saysTheSame } from '../rules/day-sheet.ts'
import { daySheetOf, type SheetAsked } from './day-sheet.ts'
import { latestIssue } from './day-sheet-issues.ts'
import { type Seat, seatsOf, writeIn } from './diaries.ts'
import { daySheets } from './tables.ts'

/** What is handed out is what the owner of the diary may read; null when they are no longer there. */
export async function contentFor(
  read: Reads,
  asked: SheetAsked & { seat: Seat | undefined; now: Date },
): Promise<DaySheet | null> {
  const { seat, now, diaryId, day } = asked
  const owner = seat?.personId && !seat.closed ? await personAt(read, seat.personId, now) : null
  return owner && daySheetOf(read, owner, { diaryId, day })
}

/** Hands out a sheet now, on the word of whoever keeps the diary. Refuses `agenda.sheet-unchanged` and `agenda.sheet-empty`. */
export async function issueSheet(
  change: Change,
  asked: SheetAsked & { content: DaySheet | null },
): Promise<{ issue: number }> {
  const seat = (await seatsOf(change.tx)).get(asked.diaryId)
  change.inPlaceOf = writeIn(change.person, seat).inPlaceOf
  return writeIssue(change, asked)
}

/** The next issue of a day, in the hand of a person or of the clock; once the same was handed out, not again. */
export async function writeIssue(
  change: Change,
  { diaryId, day, content }: SheetAsked & { content: DaySheet | null },
): Promise<{ issue: number }> {
  const latest = await latestIssue(change.tx, { diaryId, day })
  if (!content || (!latest && content.lines.length === 0)) throw new Refusal('agenda.sheet-empty')
  if (latest && saysTheSame(latest.content, content)) throw new Refusal('agenda.sheet-unchanged')
  const issue = (latest?.issue ?? 0) + 1
  const made = { madeBy: change.person.id, madeAt: change.now }
  await change.tx.insert(daySheets).values({ id: randomUUID(), diaryId, day, issue, content, ...made })
  // Written the same way in both languages, and nothing of what is on the sheet.
  await change.record('agenda.sheet.issued', diaryId, { day: sayDay(day, 'fr'), issue })
  return { issue }
}
