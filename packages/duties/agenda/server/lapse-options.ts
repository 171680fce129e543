import { theOffice } from '@cabinet/office/person.ts'
import { increment } from '@cabinet/store/sql.ts'
import type { Change, Store } from '@cabinet/store/store.ts'
import { and, asc, eq, gt, lte, notExists, or } from 'drizzle-orm'
import { releaseSlots } from './act-on-engagement.ts'
import { engagements, slots } from './tables.ts'
import { changeWhenDue, NotDueAnyMore } from './when-due.ts'

/** More than this many lapse in the next minute. */
const atOnce = 100

/** Gives up the options whose time is over; asked twice, or by two processes, each is given up once. */
export async function lapseOptions(store: Store): Promise<void> {
  const due = await store.read
    .select({ id: engagements.id })
    .from(engagements)
    .where(lapsed(store.read, store.clock()))
    .orderBy(asc(engagements.id))
    .limit(atOnce)
  for (const { id } of due) await changeWhenDue(store, (change) => lapse(change, id))
}

async function lapse(change: Change, id: string): Promise<void> {
  const [row] = await change.tx
    .update(engagements)
    .set({
      ...{ state: 'cancelled', stateReason: '', stateBy: theOffice.id, stateAt: change.now, optionUntil: null },
      ...{ version: increment(engagements.version), sequence: increment(engagements.sequence) },
    })
    .where(and(eq(engagements.id, id), lapsed(change.tx, change.now)))
    .returning({ id: engagements.id })
  if (!row) throw new NotDueAnyMore()
  await releaseSlots(change, id)
  await change.record('agenda.option.lapsed', id)
}

/** Its date is over, or the last of its times has begun. */
function lapsed(read: Pick<Store['read'], 'select'>, now: Date) {
  const toCome = read
    .select({ id: slots.id })
    .from(slots)
    .where(and(eq(slots.engagementId, engagements.id), eq(slots.state, 'held'), gt(slots.startsAt, now)))
  const begun = and(lte(engagements.startsAt, now), notExists(toCome))
  return and(eq(engagements.state, 'option'), or(lte(engagements.optionUntil, now), begun))
}
