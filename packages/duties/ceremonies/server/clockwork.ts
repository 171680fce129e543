import type { Tools } from '@cabinet/api/errand.ts'
import { officeOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Day } from '@cabinet/office/day.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Reads, Store } from '@cabinet/store/store.ts'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { dueAnnualDay } from '../rules/annual-date.ts'
import { lacksAnnualDates, shipAnnualDates } from './annual-dates.ts'
import { suggestCeremony } from './suggested.ts'
import { annualDates, ceremonies, ceremonyTemplates } from './tables.ts'

/** What this duty does by the clock: asked every minute, by every server process, and does no harm twice. */
export async function ceremoniesClockwork({ store }: Pick<Tools, 'store'>): Promise<void> {
  const office = await officeOf(store.read)
  if (!office) return
  if (await lacksAnnualDates(store.read, office)) await store.change(theOffice, shipAnnualDates)
  for (const id of await dueDates(store.read, await todayOf(store.read, store.clock()))) await suggestOnce(store, id)
}

/** Annual dates that are near enough, and have no ceremony for their year yet. */
async function dueDates(read: Reads, day: Day): Promise<string[]> {
  const dates = await read
    .select({ id: annualDates.id, rule: annualDates.rule, lead: annualDates.lead })
    .from(annualDates)
    .innerJoin(ceremonyTemplates, eq(ceremonyTemplates.id, annualDates.templateId))
    .where(and(isNull(annualDates.retiredAt), isNull(ceremonyTemplates.retiredAt)))
  const due = dates.flatMap(({ id, rule, lead }) => {
    const next = dueAnnualDay(rule, day, lead)
    return next ? [{ id, year: next.year }] : []
  })
  if (!due.length) return []
  const opened = await read
    .select({ id: ceremonies.annualDateId, year: ceremonies.annualYear })
    .from(ceremonies)
    .where(
      inArray(
        ceremonies.annualDateId,
        due.map((one) => one.id),
      ),
    )
  const known = new Set(opened.map((one) => `${one.id} ${one.year}`))
  return due.filter((one) => !known.has(`${one.id} ${one.year}`)).map((one) => one.id)
}

async function suggestOnce(store: Store, annualDateId: string): Promise<void> {
  try {
    await store.change(theOffice, (change) => suggestCeremony(change, annualDateId))
  } catch (error) {
    // Another process opened it at the same moment: nothing is kept of ours.
    if (!(error instanceof Refusal)) throw error
  }
}
