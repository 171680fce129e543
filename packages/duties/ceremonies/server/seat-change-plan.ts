import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { withRoom } from '../rules/hall-shapes.ts'
import type { LayoutChangeForm } from '../rules/seat-forms.ts'
import { placesOf, takePlan, writePlaces } from './seat-edit.ts'
import { seatingPlans, seatPlaces } from './tables.ts'

type Saved = { version: number }

/** The hall as it was drawn anew. Who sat on a seat that is gone has none until they are seated again, and that is said. */
export async function changeLayout(change: Change, form: LayoutChangeForm): Promise<Saved & { lostTheirSeat: number }> {
  const { plan, ceremony } = await takePlan(change, form)
  const layout = withRoom(form.layout)
  const seats = new Set(layout.blocks.flatMap((block) => block.seats.map((seat) => seat.id)))
  const places = await placesOf(change.tx, plan.id)
  const stay = places.filter((one) => seats.has(one.seatId))
  await change.tx.update(seatingPlans).set({ layout }).where(eq(seatingPlans.id, plan.id))
  if (stay.length < places.length) await writePlaces(change, plan, stay)
  const lostTheirSeat = places.length - stay.length
  const facts = { planId: plan.id, plan: plan.name, seats: seats.size, count: lostTheirSeat }
  await change.record('ceremonies.seat.hall-drawn', ceremony.id, facts)
  return { version: plan.version, lostTheirSeat }
}

export async function renamePlan(
  change: Change,
  form: { planId: string; version: number; name: string },
): Promise<Saved> {
  const { plan, ceremony } = await takePlan(change, form)
  await change.tx.update(seatingPlans).set({ name: form.name }).where(eq(seatingPlans.id, plan.id))
  await change.record('ceremonies.seat.plan-renamed', ceremony.id, { planId: plan.id, plan: form.name, was: plan.name })
  return { version: plan.version }
}

/** Whether spouses sit side by side; it counts at the next filling. */
export async function setCouples(
  change: Change,
  form: { planId: string; version: number; couples: boolean },
): Promise<Saved> {
  const { plan, ceremony } = await takePlan(change, form)
  await change.tx.update(seatingPlans).set({ couples: form.couples }).where(eq(seatingPlans.id, plan.id))
  const event = form.couples ? 'ceremonies.seat.couples-together' : 'ceremonies.seat.couples-apart'
  await change.record(event, ceremony.id, { planId: plan.id, plan: plan.name })
  return { version: plan.version }
}

export async function removePlan(change: Change, form: { planId: string; version: number }): Promise<void> {
  const { plan, ceremony } = await takePlan(change, form)
  const count = await change.tx.$count(seatPlaces, eq(seatPlaces.planId, plan.id))
  await change.tx.delete(seatPlaces).where(eq(seatPlaces.planId, plan.id))
  await change.tx.delete(seatingPlans).where(eq(seatingPlans.id, plan.id))
  await change.record('ceremonies.seat.plan-removed', ceremony.id, { planId: plan.id, plan: plan.name, count })
}
