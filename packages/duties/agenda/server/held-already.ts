import type { Day } from '@cabinet/office/day.ts'
import type { Fact } from '@cabinet/office/fact.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, desc, eq } from 'drizzle-orm'
import { engagementFacts } from '../rules/facts.ts'
import { isSeries } from './engagement-times.ts'
import type { Engagement } from './tables.ts'

/** The event under which a day of a diary is closed. */
export const dayClosed = 'agenda.day.closed'

/** The last day of a diary that was counted; null for a diary whose days are not. */
export async function lastClosed(read: Pick<Reads, 'select'>, diaryId: string): Promise<Day | null> {
  const [last] = await read
    .select({ details: history.details })
    .from(history)
    .where(and(eq(history.subjectId, diaryId), eq(history.event, dayClosed)))
    .orderBy(desc(history.seq))
    .limit(1)
  return (last?.details.day as Day | undefined) ?? null
}

/** How long it lasts; a whole day has no minutes. */
export const minutesOf = ({ allDay, startsAt, endsAt }: Pick<Engagement, 'allDay' | 'startsAt' | 'endsAt'>) =>
  allDay ? null : Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000)

/** What is written down after its day was counted is counted at once. */
export async function heldAlready(change: Change, made: Engagement, diaryId: string): Promise<Fact[]> {
  const stood = made.state === 'confirmed' || made.state === 'held'
  if (!stood || isSeries(made)) return []
  const closed = await lastClosed(change.tx, diaryId)
  if (!closed || made.start.slice(0, 10) > closed) return []
  return engagementFacts('engagement.held', made, { amount: minutesOf(made) })
}
