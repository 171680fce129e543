import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { HallLayout } from '../rules/hall.ts'
import { afterMove, goesAgainstOrder } from '../rules/seat-check.ts'
import { keyOf } from '../rules/seat-fill.ts'
import type { KeepForm, MoveForm, UnseatForm } from '../rules/seat-forms.ts'
import { placesOf, takePlan, writePlaces } from './seat-edit.ts'
import { seatLine } from './seat-line.ts'
import { type Ceremony, type SeatingPlan, seatingPlans } from './tables.ts'

/**
 * Puts somebody on a seat; who sat there takes the seat that became free. Refuses `ceremonies.seat-taken` when somebody else sits
 * there by now, `ceremonies.seat-unknown`, `ceremonies.seat-not-coming`, and `ceremonies.seat-reason` without a reason for what
 * goes against the order.
 */
export async function moveGuest(change: Change, form: MoveForm): Promise<{ version: number; swapped: boolean }> {
  const { plan, ceremony } = await takePlan(change, { planId: form.planId })
  const seat = seatNamed(plan.layout, form.seatId)
  const { before, parties } = await seatedNow(change, { plan, ceremony })
  const sits = before.find((one) => one.seatId === form.seatId)
  if ((sits && keyOf(sits)) !== (form.found ? keyOf(form.found) : undefined)) throw new Refusal('ceremonies.seat-taken')
  if (!parties.flat().some((one) => keyOf(one) === keyOf(form))) throw new Refusal('ceremonies.seat-not-coming')
  const after = afterMove(before, form)
  const against = goesAgainstOrder({ before, after }, parties, plan.layout)
  if (against && form.reason === '') throw new Refusal('ceremonies.seat-reason')
  const moved = new Set([keyOf(form), ...(sits ? [keyOf(sits)] : [])])
  const reasons = new Map(before.map((one) => [keyOf(one), one.reason]))
  await writePlaces(
    change,
    plan,
    after.map((one) => ({ ...one, reason: moved.has(keyOf(one)) ? form.reason : (reasons.get(keyOf(one)) ?? '') })),
  )
  const swapped = sits !== undefined && keyOf(sits) !== keyOf(form) && after.some((one) => keyOf(one) === keyOf(sits))
  const facts = { planId: plan.id, plan: plan.name, seat, guestId: form.guestId, reason: form.reason }
  await change.record(swapped ? 'ceremonies.seat.swapped' : 'ceremonies.seat.moved', ceremony.id, facts)
  return { version: plan.version, swapped }
}

/** Takes somebody off their seat. Refuses `ceremonies.seat-taken` when they sit elsewhere by now. */
export async function unseat(change: Change, form: UnseatForm): Promise<{ version: number }> {
  const { plan, ceremony } = await takePlan(change, { planId: form.planId })
  const { before: places } = await seatedNow(change, { plan, ceremony })
  const place = places.find((one) => keyOf(one) === keyOf(form))
  if (place?.seatId !== form.found) throw new Refusal('ceremonies.seat-taken')
  await writePlaces(
    change,
    plan,
    places.filter((one) => one !== place),
  )
  const seat = seatNamed(plan.layout, form.found)
  await change.record('ceremonies.seat.unseated', ceremony.id, {
    planId: plan.id,
    plan: plan.name,
    seat,
    guestId: form.guestId,
  })
  return { version: plan.version }
}

/** A seat nobody is put on by the filling, or one that is free again. Refuses `ceremonies.seat-taken` while somebody sits there. */
export async function keepSeat(change: Change, form: KeepForm): Promise<{ version: number }> {
  const { plan, ceremony } = await takePlan(change, { planId: form.planId })
  const seat = seatNamed(plan.layout, form.seatId)
  const { before: places } = await seatedNow(change, { plan, ceremony })
  if (form.kept && places.some((one) => one.seatId === form.seatId)) throw new Refusal('ceremonies.seat-taken')
  const blocks = plan.layout.blocks.map((block) => ({
    ...block,
    seats: block.seats.map((one) => (one.id === form.seatId ? { ...one, kept: form.kept } : one)),
  }))
  await change.tx
    .update(seatingPlans)
    .set({ layout: { ...plan.layout, blocks } })
    .where(eq(seatingPlans.id, plan.id))
  const event = form.kept ? 'ceremonies.seat.kept' : 'ceremonies.seat.freed'
  await change.record(event, ceremony.id, { planId: plan.id, plan: plan.name, seat })
  return { version: plan.version }
}

/** Who sits there and still comes: the seat of whoever excused themselves is free, as it is drawn. */
async function seatedNow({ tx }: Change, { plan, ceremony }: { plan: SeatingPlan; ceremony: Ceremony }) {
  const [places, { parties }] = await Promise.all([placesOf(tx, plan.id), seatLine(tx, ceremony)])
  const coming = new Set(parties.flat().map(keyOf))
  return { before: places.filter((one) => coming.has(keyOf(one))), parties }
}

/** « Rang 1, 4 » */
function seatNamed({ blocks }: HallLayout, seatId: string): string {
  for (const block of blocks) {
    const seat = block.seats.find((one) => one.id === seatId)
    if (seat) return `${block.label}, ${seat.label}`
  }
  throw new Refusal('ceremonies.seat-unknown')
}
