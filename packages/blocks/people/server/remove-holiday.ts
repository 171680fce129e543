import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { holidays } from './tables.ts'

/** The office works that day after all. */
export async function removeHoliday(change: Change, { id }: { id: string }): Promise<void> {
  const [gone] = await change.tx.delete(holidays).where(eq(holidays.id, id)).returning()
  if (!gone) throw notFound()
  await change.record('people.office.holiday-removed', 'office', { day: gone.day, name: gone.name })
}
