import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { units } from '@cabinet/blocks/people/server/tables.ts'
import { everyKind } from '@cabinet/duties/agenda/server/kinds.ts'
import { everyMotive } from '@cabinet/duties/audiences/server/motives.ts'
import { choicesOf } from '@cabinet/duties/mail/server/settings.ts'
import type { Reads } from '@cabinet/store/store.ts'

/**
 * What the office calls the rows of a split: its units, and what it words itself (letter types, kinds of engagement, motives
 * of audience), by `unit/…` and `sort/<first letters of the indicator>/…`. What the words name (channels, authorities) is not here.
 */
export async function labelsOf(read: Reads): Promise<Map<string, string>> {
  const english = (await officeOf(read))?.locale === 'en'
  const named = await read.select({ id: units.id, name: units.name }).from(units)
  const mail = await choicesOf(read)
  const worded = (bureau: string, rows: readonly { code: string; labelFr: string; labelEn: string }[]) =>
    rows.map((row) => [`sort/${bureau}/${row.code}`, english ? row.labelEn : row.labelFr] as const)
  return new Map([
    ...named.map(({ id, name }) => [`unit/unit:${id}`, name] as const),
    ...worded('ML', [...mail.types, ...mail.former.types]),
    ...worded('AG', await everyKind(read)),
    ...worded('AU', await everyMotive(read)),
  ])
}
