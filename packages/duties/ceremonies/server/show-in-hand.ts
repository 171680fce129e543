import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { type Ceremony, type ShowLine, showLines } from './tables.ts'
import { visibleCeremony } from './visible.ts'

const halfADay = 12 * 3_600_000

/** A ceremony whose programme may still be written. Refuses `ceremonies.show-over` and answers 404 to whoever may not see it. */
export async function showInHand({ tx, person }: Change, ceremonyId: string): Promise<Ceremony> {
  const ceremony = await visibleCeremony(tx, person, ceremonyId)
  if (ceremony.state === 'cancelled' || ceremony.state === 'closed') throw new Refusal('ceremonies.show-over')
  return ceremony
}

/** One that may be running now. Refuses `ceremonies.show-too-early` until half a day before it. */
export async function runningShow(change: Change, ceremonyId: string): Promise<Ceremony> {
  const ceremony = await showInHand(change, ceremonyId)
  if (change.now.getTime() < ceremony.startsAt.getTime() - halfADay) throw new Refusal('ceremonies.show-too-early')
  return ceremony
}

/** Refuses `ceremonies.show-line-gone`. */
export async function lineInHand(
  { tx }: Change,
  { ceremonyId, lineId }: { ceremonyId: string; lineId: string },
): Promise<ShowLine> {
  const [line] = await tx
    .select()
    .from(showLines)
    .where(and(eq(showLines.ceremonyId, ceremonyId), eq(showLines.id, lineId)))
  if (!line) throw new Refusal('ceremonies.show-line-gone')
  return line
}
