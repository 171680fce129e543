import { randomUUID } from 'node:crypto'
import type { Change } from '@cabinet/store/store.ts'
import type { UnitForm } from '../rules/forms.ts'
import { units } from './tables.ts'
import { checkPlaceOnChart, lastPlace } from './unit-place.ts'

/** A new bureau, service or direction on the chart. Returns its id. */
export async function addUnit(change: Change, form: UnitForm): Promise<string> {
  const id = randomUUID()
  await checkPlaceOnChart(change.tx, { id, parentId: form.parentId })
  await change.tx.insert(units).values({ ...form, id, position: await lastPlace(change.tx) })
  await change.record('people.unit.added', id, { unit: form.name })
  return id
}
