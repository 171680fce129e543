import { persons } from '@cabinet/blocks/people/server/tables.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { changesBetween, type DaySheet, type SheetChange } from '../rules/day-sheet.ts'
import { mayReadSheets, sheetAsReadBy } from '../rules/day-sheet-readers.ts'
import { mayWriteDiary } from '../rules/sight.ts'
import { daySheetOf, type SheetAsked } from './day-sheet.ts'
import { type Seat, seatsOf } from './diaries.ts'
import { daySheets } from './tables.ts'

type Reading = Pick<Reads, 'select'>
export type IssuedSheet = typeof daySheets.$inferSelect

export async function latestIssue(read: Reading, { diaryId, day }: SheetAsked): Promise<IssuedSheet | null> {
  const [latest] = await read
    .select()
    .from(daySheets)
    .where(and(eq(daySheets.diaryId, diaryId), eq(daySheets.day, day)))
    .orderBy(desc(daySheets.issue))
    .limit(1)
  return latest ?? null
}

/** The issues of a day, the latest first, for those to whom sheets are handed. */
export async function issuesOf(read: Reads, person: Person, asked: SheetAsked) {
  const seat = await seatFor(read, asked.diaryId)
  if (!mayReadSheets(person, seat)) throw notFound()
  return issueLines(read, asked)
}

async function issueLines(read: Reads, { diaryId, day }: SheetAsked) {
  const rows = await read
    .select({ issue: daySheets.issue, madeAt: daySheets.madeAt, madeBy: daySheets.madeBy })
    .from(daySheets)
    .where(and(eq(daySheets.diaryId, diaryId), eq(daySheets.day, day)))
    .orderBy(desc(daySheets.issue))
    .limit(100)
  const ids = [...new Set(rows.map((row) => row.madeBy))]
  const makers = ids.length
    ? await read.select({ id: persons.id, name: persons.name }).from(persons).where(inArray(persons.id, ids))
    : []
  const names = new Map(makers.map((one) => [one.id, one.name]))
  // Empty when the clock made it.
  return rows.map(({ issue, madeAt, madeBy }) => ({ issue, madeAt, madeBy: names.get(madeBy) ?? '' }))
}

/** A sheet on the desk: as it stands now, or one of its issues, with what differs from the issue before. */
export type SheetView = {
  diary: { id: string; name: string }
  sheet: DaySheet
  /** Null for the day as it stands now. */
  issue: { issue: number; madeAt: Date; madeBy: string } | null
  /** The issue the changes are counted from. */
  since: number | null
  changes: SheetChange[]
  issues: { issue: number; madeAt: Date; madeBy: string }[]
  may: { issue: boolean; readIssues: boolean }
}

/** `issue` left out: as it stands now, as far as this person may see it. */
export async function sheetView(
  read: Reads,
  person: Person,
  asked: SheetAsked & { issue?: number | undefined },
): Promise<SheetView> {
  const seat = await seatFor(read, asked.diaryId)
  const may = { issue: Boolean(mayWriteDiary(person, seat)), readIssues: mayReadSheets(person, seat) }
  if (!may.readIssues && asked.issue !== undefined) throw notFound()
  const issues = may.readIssues ? await issueLines(read, asked) : []
  const shown = asked.issue === undefined ? null : issues.find((one) => one.issue === asked.issue)
  if (shown === undefined) throw notFound()
  const since = shown ? shown.issue - 1 : (issues[0]?.issue ?? 0)
  const contents = await contentsOf(read, asked, shown ? [shown.issue, since] : [since])
  const readable = (issue: number) => {
    const content = contents.get(issue)
    return content && sheetAsReadBy(person, seat, content)
  }
  const sheet = (shown && readable(shown.issue)) ?? (await daySheetOf(read, person, asked))
  const before = readable(since)
  return {
    ...{ diary: { id: seat.id, name: seat.name }, sheet, issue: shown, since: since || null },
    changes: before ? changesBetween(before, sheet) : [],
    ...{ issues, may },
  }
}

async function contentsOf(read: Reads, { diaryId, day }: SheetAsked, issues: readonly number[]) {
  const rows = await read
    .select({ issue: daySheets.issue, content: daySheets.content })
    .from(daySheets)
    .where(and(eq(daySheets.diaryId, diaryId), eq(daySheets.day, day), inArray(daySheets.issue, [...issues])))
  return new Map(rows.map((row) => [row.issue, row.content]))
}

async function seatFor(read: Reads, diaryId: string): Promise<Seat> {
  const seat = (await seatsOf(read)).get(diaryId)
  if (!seat) throw notFound()
  return seat
}
