import { randomUUID } from 'node:crypto'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { visiblePlan } from './seat-edit.ts'
import { halls } from './tables.ts'
import type { Reading } from './visible.ts'

/** Keeps the hall of a plan under a name, for the next ceremony; a hall of that name is drawn anew. */
export async function saveHall(change: Change, form: { planId: string; name: string }): Promise<{ id: string }> {
  const { plan, ceremony } = await visiblePlan(change.tx, change.person, form.planId)
  // What is kept for one ceremony is free in the next.
  const blocks = plan.layout.blocks.map((block) => ({
    ...block,
    seats: block.seats.map((seat) => ({ ...seat, kept: false })),
  }))
  const layout = { ...plan.layout, blocks }
  const [known] = await change.tx
    .select({ id: halls.id, version: halls.version })
    .from(halls)
    .where(and(eq(halls.name, form.name), isNull(halls.retiredAt)))
  const id = known?.id ?? randomUUID()
  if (known)
    await change.tx
      .update(halls)
      .set({ layout, version: known.version + 1 })
      .where(eq(halls.id, known.id))
  else {
    const facts = { id, name: form.name, placeId: ceremony.placeId, layout, retiredAt: null, version: 1 }
    await change.tx.insert(halls).values(facts)
  }
  await change.record('ceremonies.seat.hall-saved', id, { hall: form.name })
  return { id }
}

/** No longer offered; plans made from it stay as they are. */
export async function retireHall(change: Change, { hallId }: { hallId: string }): Promise<void> {
  const [hall] = await change.tx
    .update(halls)
    .set({ retiredAt: change.now })
    .where(and(eq(halls.id, hallId), isNull(halls.retiredAt)))
    .returning()
  if (!hall) throw notFound()
  await change.record('ceremonies.seat.hall-retired', hallId, { hall: hall.name })
}

/** The halls that are offered, by name. */
export async function hallsOffered(read: Reading) {
  const rows = await read
    .select({ id: halls.id, name: halls.name, placeId: halls.placeId, layout: halls.layout })
    .from(halls)
    .where(isNull(halls.retiredAt))
    .orderBy(asc(halls.name))
    .limit(200)
  return rows.map(({ layout, ...hall }) => ({
    ...hall,
    seats: layout.blocks.reduce((sum, block) => sum + block.seats.length, 0),
  }))
}
