import { randomUUID } from 'node:crypto'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { asc, desc, eq } from 'drizzle-orm'
import type { GridForm } from '../rules/forms.ts'
import { type PerDiemGrid, type PerDiemRate, perDiemGrids, perDiemRates } from './tables.ts'

export type GridSheet = PerDiemGrid & { rates: Omit<PerDiemRate, 'gridId'>[] }

/** Every grid the office entered, the latest first, retired ones too: old journeys were paid by them. */
export async function gridsOf(read: Reads): Promise<GridSheet[]> {
  const [grids, rates] = await Promise.all([
    read.select().from(perDiemGrids).orderBy(desc(perDiemGrids.from), asc(perDiemGrids.name)).limit(500),
    read.select().from(perDiemRates).orderBy(asc(perDiemRates.zone), asc(perDiemRates.category)),
  ])
  const byGrid = Map.groupBy(rates, (rate) => rate.gridId)
  return grids.map((grid) => ({ ...grid, rates: (byGrid.get(grid.id) ?? []).map(({ gridId: _, ...rate }) => rate) }))
}

/** The categories the grids in use know: what a traveller may be given. */
export async function categoriesOf(read: Reads): Promise<string[]> {
  const grids = (await gridsOf(read)).filter((grid) => !grid.retiredAt)
  return [...new Set(grids.flatMap((grid) => grid.rates.map((rate) => rate.category)))].sort()
}

/** Enters a grid with the text it comes from, or puts one right. Refuses `missions.grid.unknown-zone` and `.twice`. */
export async function saveGrid(change: Change, { id: known, rates, zones, ...grid }: GridForm): Promise<string> {
  const { tx } = change
  refuseOdd({ rates, zones })
  const row = { ...grid, zones: Object.fromEntries(zones.map((one) => [one.country, one.zone])) }
  const id = known ?? randomUUID()
  if (known) {
    const changed = await tx
      .update(perDiemGrids)
      .set(row)
      .where(eq(perDiemGrids.id, known))
      .returning({ id: perDiemGrids.id })
    if (!changed.length) throw notFound()
    await tx.delete(perDiemRates).where(eq(perDiemRates.gridId, known))
  } else {
    await tx.insert(perDiemGrids).values({ ...row, id, documentId: null, retiredAt: null })
  }
  await tx.insert(perDiemRates).values(rates.map((rate) => ({ ...rate, gridId: id })))
  await change.record(known ? 'missions.grid.changed' : 'missions.grid.added', id, { name: grid.name })
  return id
}

function refuseOdd({ rates, zones }: Pick<GridForm, 'rates' | 'zones'>): void {
  const keys = [...zones.map((one) => one.country), ...rates.map((rate) => `${rate.zone}\n${rate.category}`)]
  if (new Set(keys).size !== keys.length) throw new Refusal('missions.grid.twice')
  const paid = new Set(rates.map((rate) => rate.zone))
  const unpaid = zones.find((one) => !paid.has(one.zone))
  if (unpaid) throw new Refusal('missions.grid.unknown-zone', { zone: unpaid.zone })
}

/** Takes a grid out of use, or back into it. */
export async function retireGrid(change: Change, { id, retired }: { id: string; retired: boolean }): Promise<void> {
  const retiredAt = retired ? change.now : null
  const [grid] = await change.tx.update(perDiemGrids).set({ retiredAt }).where(eq(perDiemGrids.id, id)).returning()
  if (!grid) throw notFound()
  await change.record(retired ? 'missions.grid.retired' : 'missions.grid.restored', id, { name: grid.name })
}
