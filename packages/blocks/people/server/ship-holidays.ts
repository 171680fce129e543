import { randomUUID } from 'node:crypto'
import type { Change } from '@cabinet/store/store.ts'
import { shippedHolidays } from '../rules/public-holidays.ts'
import { officeOf } from './office-now.ts'
import { holidays } from './tables.ts'

/** Proposes a country's public holidays of one year; days already written stay as the office left them. */
export async function shipHolidays(
  change: Change,
  { country, year }: { country: string; year: number },
): Promise<void> {
  const locale = (await officeOf(change.tx))?.locale ?? 'fr'
  const days = shippedHolidays(country, year).map(({ day, name, status }) => ({
    ...{ id: randomUUID(), day, name: name[locale] },
    toBeValidated: status === 'to be validated',
  }))
  if (days.length) await change.tx.insert(holidays).values(days).onConflictDoNothing()
  await change.record('people.office.holidays-proposed', 'office', { country, year, days: days.length })
}
