import { randomUUID } from 'node:crypto'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { asc, eq } from 'drizzle-orm'
import type { Local } from '../rules/local-time.ts'
import { proposedOptionEnd } from '../rules/option.ts'
import { instantOf } from '../rules/wall-clock.ts'
import { timesOf } from './engagement-times.ts'
import { type Engagement, type Slot, slots } from './tables.ts'

type Span = { start: Local; end: Local }

/** Writes the times held for an option. One time alone is the engagement's own and needs no slot. */
export async function holdSlots(change: Change, engagement: Engagement, spans: readonly Span[]): Promise<void> {
  if (spans.length < 2) return
  const { allDay, timeZone } = engagement
  const rows = spans.map((span) => {
    const { start, end, startsAt, endsAt } = timesOf({ ...span, allDay, timeZone })
    return {
      ...{ id: randomUUID(), engagementId: engagement.id, start, end, startsAt, endsAt },
      state: 'held' as const,
    }
  })
  await change.tx.insert(slots).values(rows)
}

export function slotsOf(read: Pick<Reads, 'select'>, engagementId: string): Promise<Slot[]> {
  return read
    .select()
    .from(slots)
    .where(eq(slots.engagementId, engagementId))
    .orderBy(asc(slots.startsAt), asc(slots.id))
}

type Option = { start: Local; slots: readonly Span[]; optionUntil: Local | null; timeZone: string; officeZone: string }

/** When the option is given up by itself: as was said, or as the rule proposes. */
export function optionEnd(now: Date, option: Option): Date {
  const { start, timeZone, optionUntil } = option
  if (optionUntil) return instantOf(optionUntil, option.officeZone)
  const starts = option.slots.length ? option.slots.map((one) => one.start) : [start]
  return proposedOptionEnd(
    now,
    starts.map((one) => ({ startsAt: instantOf(one, timeZone) })),
  )
}
