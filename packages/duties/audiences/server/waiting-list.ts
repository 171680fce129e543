import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, inArray, isNull, notExists } from 'drizzle-orm'
import { waitingOrder } from '../rules/slots.ts'
import { audienceRows } from './audience-rows.ts'
import { audienceSlots, audiences, visits } from './tables.ts'
import { visible } from './visible.ts'

/** What waits for a time: accepted, put off, or delegated to somebody who may receive. */
export const waitingStates = ['accepted', 'postponed', 'delegated'] as const
/** Longer waiting lists are served from their beginning. */
export const longestList = 500

type Asked = { receiverId: string | null; today: Day }

/** Who waits for a time with the mayor, or with somebody else, in the order they will be offered one. */
export async function waitingList(read: Reads, person: Person, { receiverId, today }: Asked) {
  const expected = read
    .select({ id: visits.id })
    .from(visits)
    .where(and(eq(visits.audienceId, audiences.id), isNull(visits.ended)))
  const receiver = receiverId ? eq(audiences.delegateId, receiverId) : isNull(audiences.delegateId)
  const waiting = await read
    .select()
    .from(audiences)
    .where(and(inArray(audiences.state, [...waitingStates]), receiver, notExists(expected), visible(person)))
    .orderBy(asc(audiences.seq))
    .limit(longestList)
  const rows = (await audienceRows(read, waiting, today)).sort(waitingOrder)
  const offers = await offersTo(
    read,
    rows.map((row) => row.id),
  )
  return rows.map((row) => ({ ...row, offer: offers.get(row.id) ?? null }))
}

async function offersTo(read: Reads, ids: readonly string[]) {
  if (!ids.length) return new Map<string, never>()
  const { id, dayId, start, minutes, offeredUntil, audienceId } = audienceSlots
  const rows = await read
    .select({ id, dayId, start, minutes, offeredUntil, audienceId })
    .from(audienceSlots)
    .where(and(inArray(audienceId, [...ids]), eq(audienceSlots.state, 'offered')))
  return new Map(rows.map((row) => [row.audienceId ?? '', row]))
}
