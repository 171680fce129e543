import { notFound } from '@cabinet/office/refusal.ts'
import type { Writes } from '@cabinet/store/store.ts'
import { max } from 'drizzle-orm'
import { checkUnitPlace, type UnitPlace } from '../rules/posts.ts'
import { units } from './tables.ts'

/** Refuses to hang a unit below a closed or unknown one, or below itself. */
export async function checkPlaceOnChart(tx: Writes, place: UnitPlace): Promise<void> {
  const chart = await tx.select({ id: units.id, parentId: units.parentId, closedOn: units.closedOn }).from(units)
  const parent = chart.find((unit) => unit.id === place.parentId)
  if (place.parentId !== null && (!parent || parent.closedOn !== null)) throw notFound()
  checkUnitPlace(place, chart)
}

/** The place after the last one. */
export async function lastPlace(tx: Writes): Promise<number> {
  const [row] = await tx.select({ last: max(units.position) }).from(units)
  return (row?.last ?? -1) + 1
}
