import type { Day } from '@cabinet/office/day.ts'
import { laterOf } from '@cabinet/office/day.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { keepAnAdministrator } from './keep-an-administrator.ts'
import { today } from './office-now.ts'
import { endSessionsOf } from './sessions.ts'
import { holdings, oneTimeLinks, persons, standIns } from './tables.ts'

/**
 * Somebody leaves the office: from that day on no door opens, their posts are free and nothing is lent to or by them.
 * Today, or a day gone by, means at once. Their name stays in the journal.
 */
export async function letPersonLeave(change: Change, form: { personId: string; day: Day }): Promise<void> {
  const { tx, now } = change
  const { personId } = form
  const thisDay = await today(change)
  const day = laterOf(form.day, thisDay)
  const stillHere = and(eq(persons.id, personId), isNull(persons.leftOn))
  const [person] = await tx.update(persons).set({ leftOn: day }).where(stillHere).returning({ name: persons.name })
  if (!person) throw notFound()
  await tx.delete(holdings).where(and(eq(holdings.personId, personId), gt(holdings.from, day)))
  const goesOn = or(isNull(holdings.to), gt(holdings.to, day))
  await tx
    .update(holdings)
    .set({ to: day })
    .where(and(eq(holdings.personId, personId), goesOn))
  await tx.delete(oneTimeLinks).where(and(eq(oneTimeLinks.personId, personId), isNull(oneTimeLinks.usedAt)))
  if (day === thisDay) await endSessionsOf(tx, personId, { now })
  if (day === thisDay) await endStandInsOf(change, personId)
  await keepAnAdministrator(change)
  await change.record('people.person.left', personId, { person: person.name, day })
}

async function endStandInsOf({ tx, now }: Change, personId: string): Promise<void> {
  const theirs = or(eq(standIns.absentId, personId), eq(standIns.standInId, personId))
  await tx
    .update(standIns)
    .set({ endedAt: now })
    .where(and(theirs, isNull(standIns.endedAt)))
}
