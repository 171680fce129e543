import { randomUUID } from 'node:crypto'
import type { Day } from '@cabinet/office/day.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { holidays } from './tables.ts'

/** A day the office is closed: a local feast, a day of mourning, a bridge. */
export async function addHoliday(change: Change, form: { day: Day; name: string }): Promise<string> {
  const [already] = await change.tx.select().from(holidays).where(eq(holidays.day, form.day))
  if (already) throw new Refusal('people.holidays.already-there', { day: form.day, name: already.name })
  const id = randomUUID()
  await change.tx.insert(holidays).values({ ...form, id, toBeValidated: false })
  await change.record('people.office.holiday-added', 'office', form)
  return id
}
