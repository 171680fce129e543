import { documents } from '@cabinet/blocks/documents/server/tables.ts'
import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { mailCounts } from '@cabinet/duties/mail/server/lists.ts'
import { visibleAmong } from '@cabinet/duties/mail/server/visible.ts'
import { type Day, isDay } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { DaySheet } from '../rules/day-sheet.ts'
import { daySheetOf } from './day-sheet.ts'
import { nearestDiaries } from './nearest-diaries.ts'
import { engagements } from './tables.ts'

type Named = { id: string; name: string }
export type PhonePaper = Named & { engagementId: string }

/** A day in the hand: everything the page shows, in one answer that may be kept for when there is no network. */
export type PhoneDay = {
  /** When it was read, so that a kept copy says how old it is. */
  readAt: string
  today: Day
  diary: Named & { isMine: boolean }
  /** Whose day this person may look at instead. */
  others: Named[]
  sheet: DaySheet
  papers: PhonePaper[]
  toSign: number
}

type Asked = { diaryId?: string | undefined; day?: Day | undefined; now: Date }

/** The mayor's own day for the mayor, and for whoever keeps it; everybody else's is their own. */
export async function phoneDay(read: Reads, person: Person, { diaryId, day, now }: Asked): Promise<PhoneDay> {
  const today = await todayOf(read, now)
  const offered = await nearestDiaries(read, person, now)
  const diary = diaryId === undefined ? offered[0] : offered.find((one) => one.id === diaryId)
  if (!diary) throw notFound()
  const asked = { diaryId: diary.id, day: day !== undefined && isDay(day) ? day : today }
  const sheet = await daySheetOf(read, person, asked)
  return {
    ...{ readAt: now.toISOString(), today, sheet },
    diary: { id: diary.id, name: diary.name, isMine: diary.personId === person.id },
    others: offered.filter((one) => one.id !== diary.id).map(({ id, name }) => ({ id, name })),
    papers: await papersFor(read, person, sheet),
    toSign: (await mailCounts(read, person, today))['to-sign'] ?? 0,
  }
}

/** The scans of the letters these engagements come from, as far as this person may read them: three queries a day. */
async function papersFor(read: Reads, person: Person, sheet: DaySheet): Promise<PhonePaper[]> {
  const ids = sheet.lines.filter((line) => !line.busy).map((line) => line.engagementId)
  if (!ids.length) return []
  const sources = await read
    .select({ engagementId: engagements.id, letterId: engagements.sourceId })
    .from(engagements)
    .where(and(inArray(engagements.id, ids), eq(engagements.sourceKind, 'letter')))
  const letterIds = [...new Set(sources.flatMap((one) => one.letterId ?? []))]
  const open = [...(await visibleAmong(read, person, letterIds))]
  if (!open.length) return []
  const papers = await read
    .select({ id: documents.id, name: documents.name, ownerId: documents.ownerId })
    .from(documents)
    .where(and(eq(documents.ownerKind, 'letter'), inArray(documents.ownerId, open), isNull(documents.removedAt)))
    .orderBy(asc(documents.position))
  return sources.flatMap(({ engagementId, letterId }) =>
    papers.filter((paper) => paper.ownerId === letterId).map(({ id, name }) => ({ engagementId, id, name })),
  )
}
