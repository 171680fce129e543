import type { Tools } from '@cabinet/api/errand.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { and, eq, lte } from 'drizzle-orm'
import { passOnLapsedOffers } from './offer-slot.ts'
import { audienceSlots } from './tables.ts'

/** What this duty does by the clock: offers of a freed slot that nobody took in time go on to the next of the waiting list. */
export async function audiencesClockwork({ store }: Tools): Promise<void> {
  const lapsed = and(eq(audienceSlots.state, 'offered'), lte(audienceSlots.offeredUntil, store.clock()))
  // Asked outside a change first: a minute in which nothing lapsed must leave no trace.
  if ((await store.read.$count(audienceSlots, lapsed)) === 0) return
  await store.change(theOffice, async (change) => {
    const passedOn = await passOnLapsedOffers(change)
    // Another server process was quicker.
    if (!passedOn) await change.record('audiences.slot.nothing-lapsed', 'audiences')
  })
}
