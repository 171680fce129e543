import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { UnitForm } from '../rules/forms.ts'
import { units } from './tables.ts'
import { checkPlaceOnChart } from './unit-place.ts'

/** Another name, or another place on the chart. */
export async function changeUnit(change: Change, { id, ...form }: UnitForm & { id: string }): Promise<void> {
  await checkPlaceOnChart(change.tx, { id, parentId: form.parentId })
  const open = and(eq(units.id, id), isNull(units.closedOn))
  const changed = await change.tx.update(units).set(form).where(open).returning({ id: units.id })
  if (changed.length === 0) throw notFound()
  await change.record('people.unit.changed', id, { unit: form.name })
}
