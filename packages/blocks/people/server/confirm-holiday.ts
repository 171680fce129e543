import type { Day } from '@cabinet/office/day.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, ne } from 'drizzle-orm'
import { holidays } from './tables.ts'

/** The moon was seen, or the decree came out: the day stands, perhaps on another date. */
export async function confirmHoliday(change: Change, { id, day }: { id: string; day: Day }): Promise<void> {
  const [already] = await change.tx
    .select()
    .from(holidays)
    .where(and(eq(holidays.day, day), ne(holidays.id, id)))
  if (already) throw new Refusal('people.holidays.already-there', { day, name: already.name })
  const certain = { day, toBeValidated: false }
  const [confirmed] = await change.tx.update(holidays).set(certain).where(eq(holidays.id, id)).returning()
  if (!confirmed) throw notFound()
  await change.record('people.office.holiday-confirmed', 'office', { day, name: confirmed.name })
}
