import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { type SeatChange, seatDifference } from '../rules/seat-check.ts'
import { type Filled, fillSeats, keyOf, type WhoStay } from '../rules/seat-fill.ts'
import type { FillForm } from '../rules/seat-forms.ts'
import { placesOf, takePlan, visiblePlan, writePlaces } from './seat-edit.ts'
import { seatLine } from './seat-line.ts'
import { type Ceremony, type SeatingPlan, seatingPlans } from './tables.ts'
import type { Reading } from './visible.ts'

/** What filling anew would change, before it is done. */
export async function previewFilling(
  read: Reading,
  person: Person,
  form: { planId: string; staying: WhoStay },
): Promise<{ changes: SeatChange[]; without: number; version: number }> {
  const { plan, ceremony } = await visiblePlan(read, person, form.planId)
  const { before, filled } = await refilled(read, { plan, ceremony }, form.staying)
  return { changes: seatDifference(before, filled.places), without: filled.without.length, version: plan.version }
}

/** Seats everybody who comes, in the order of the line. Refuses `ceremonies.seat-nobody` while nobody does. */
export async function fillPlan(change: Change, form: FillForm) {
  const { plan, ceremony } = await takePlan(change, form)
  const { before, filled } = await refilled(change.tx, { plan, ceremony }, form.staying)
  if (filled.places.length + filled.without.length === 0) throw new Refusal('ceremonies.seat-nobody')
  const reasons = new Map(before.map((one) => [keyOf(one), one.reason]))
  const places = filled.places.map((one) => ({ ...one, reason: reasons.get(keyOf(one)) ?? '' }))
  await writePlaces(change, plan, places)
  // Where the others stayed, they still sit by the older line, and that goes on being said.
  const filledFrom = form.staying === 'seated' ? plan.filledFrom : ceremony.lineVersion
  await change.tx.update(seatingPlans).set({ filledFrom }).where(eq(seatingPlans.id, plan.id))
  const [seated, without] = [places.length, filled.without.length]
  const changed = seatDifference(before, places).length
  const facts = { planId: plan.id, plan: plan.name, count: seated, without, changed }
  await change.record('ceremonies.seat.filled', ceremony.id, facts)
  return { version: plan.version, seated, without, changed }
}

async function refilled(
  read: Reading,
  { plan, ceremony }: { plan: SeatingPlan; ceremony: Ceremony },
  staying: WhoStay,
): Promise<{ before: Awaited<ReturnType<typeof placesOf>>; filled: Filled }> {
  const [before, { parties }] = await Promise.all([placesOf(read, plan.id), seatLine(read, ceremony)])
  const byHand = staying === 'nobody' ? [] : before.filter((one) => staying === 'seated' || one.byHand)
  const filled = fillSeats(parties, plan.layout, { couples: plan.couples, byHand, hostId: ceremony.hostGuestId })
  const hands = new Set(before.filter((one) => one.byHand).map(keyOf))
  const places = filled.places.map((one) => ({ ...one, byHand: one.byHand && hands.has(keyOf(one)) }))
  return { before, filled: { ...filled, places } }
}
