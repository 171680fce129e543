import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import { increment } from '@cabinet/store/sql.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import type { Place } from '../rules/seat-fill.ts'
import { type Ceremony, type SeatingPlan, seatingPlans, seatPlaces } from './tables.ts'
import { type Reading, visibleCeremony } from './visible.ts'

/** Who reads the line reads where its people sit; for everybody else there is no plan. */
export async function visibleSeating(read: Reading, person: Person, ceremonyId: string): Promise<Ceremony> {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  const acts = ['ceremonies.see-line', 'ceremonies.seat'] as const
  if (!acts.some((act) => may(ceremoniesPermissions, person, act))) throw notFound()
  return ceremony
}

/** One plan and its ceremony, or the same answer as for one that does not exist. */
export async function visiblePlan(read: Reading, person: Person, planId: string) {
  const [plan] = await read.select().from(seatingPlans).where(eq(seatingPlans.id, planId))
  if (!plan) throw notFound()
  return { plan, ceremony: await visibleSeating(read, person, plan.ceremonyId) }
}

export async function placesOf(read: Reading, planId: string): Promise<(Place & { reason: string })[]> {
  const { guestId, part, seatId, byHand, reason } = seatPlaces
  return read.select({ guestId, part, seatId, byHand, reason }).from(seatPlaces).where(eq(seatPlaces.planId, planId))
}

/** Once it was held, its plan stays as it was that day. Refuses `ceremonies.seat-over`. */
export function stillSeating({ state }: Pick<Ceremony, 'state'>): void {
  if (state === 'held' || state === 'closed' || state === 'cancelled') throw new Refusal('ceremonies.seat-over')
}

/**
 * A plan to change, taken so that whoever changes it at the same moment waits. With a version the second of two people is told;
 * without, it is for acts that look at a single seat themselves. Refuses `ceremonies.seat-changed-meanwhile`.
 */
export async function takePlan(change: Change, form: { planId: string; version?: number }) {
  const { ceremony } = await visiblePlan(change.tx, change.person, form.planId)
  stillSeating(ceremony)
  const asRead = form.version === undefined ? undefined : eq(seatingPlans.version, form.version)
  const [plan] = await change.tx
    .update(seatingPlans)
    .set({ version: increment(seatingPlans.version) })
    .where(and(eq(seatingPlans.id, form.planId), asRead))
    .returning()
  if (!plan) throw new Refusal('ceremonies.seat-changed-meanwhile')
  return { plan, ceremony }
}

/** Writes all places of a plan anew: some databases look at a unique seat row by row, so a swap is taken out first. */
export async function writePlaces(
  change: Change,
  plan: Pick<SeatingPlan, 'id'>,
  places: readonly (Place & { reason?: string })[],
): Promise<void> {
  await change.tx.delete(seatPlaces).where(eq(seatPlaces.planId, plan.id))
  const rows = places.map(({ guestId, part, seatId, byHand, reason = '' }) => ({
    ...{ planId: plan.id, guestId, part, seatId, byHand, reason: byHand ? reason : '' },
  }))
  for (let from = 0; from < rows.length; from += 500) {
    await change.tx.insert(seatPlaces).values(rows.slice(from, from + 500))
  }
}
