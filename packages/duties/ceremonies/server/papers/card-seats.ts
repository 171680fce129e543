import { and, desc, eq } from 'drizzle-orm'
import { seatingPlans, seatPlaces } from '../tables.ts'
import type { Reading } from '../visible.ts'

/** Where each guest sits, as the latest plan says: « Rang 1, 4 ». Empty while there is no plan. */
export async function seatsOf(read: Reading, ceremonyId: string): Promise<Map<string, string>> {
  const [plan] = await read
    .select()
    .from(seatingPlans)
    .where(eq(seatingPlans.ceremonyId, ceremonyId))
    .orderBy(desc(seatingPlans.madeAt), desc(seatingPlans.id))
    .limit(1)
  if (!plan) return new Map()
  const placed = await read
    .select({ seatId: seatPlaces.seatId, guestId: seatPlaces.guestId })
    .from(seatPlaces)
    .where(and(eq(seatPlaces.planId, plan.id), eq(seatPlaces.part, 0)))
  const labels = new Map(
    plan.layout.blocks.flatMap((block) =>
      block.seats.map((seat) => [seat.id, [block.label, seat.label].filter((one) => one !== '').join(', ')] as const),
    ),
  )
  return new Map(placed.map(({ guestId, seatId }) => [guestId, labels.get(seatId) ?? '']))
}
