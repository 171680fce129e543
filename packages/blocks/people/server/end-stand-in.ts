import { may } from '@cabinet/office/permission.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { peoplePermissions } from '../rules/permissions.ts'
import { mayEnd } from '../rules/stand-in.ts'
import { persons, standIns } from './tables.ts'

/** Takes back what was lent, at once. For the absent person and the administrator, never for the stand-in. */
export async function endStandIn(change: Change, { id }: { id: string }): Promise<void> {
  const { tx, person, now } = change
  const [grant] = await tx
    .select()
    .from(standIns)
    .where(and(eq(standIns.id, id), isNull(standIns.endedAt)))
  if (!grant) throw notFound()
  const mayGrantForOthers = may(peoplePermissions, person, 'people.grant-stand-in-for-others')
  if (!mayEnd(grant, { personId: person.id, mayGrantForOthers })) throw new Refusal('people.stand-in.not-yours-to-end')
  await tx.update(standIns).set({ endedAt: now }).where(eq(standIns.id, id))
  const both = await tx
    .select()
    .from(persons)
    .where(inArray(persons.id, [grant.absentId, grant.standInId]))
  const nameOf = (personId: string) => both.find((one) => one.id === personId)?.name
  const told = { absent: nameOf(grant.absentId), standIn: nameOf(grant.standInId) }
  await change.record('people.stand-in.ended', grant.absentId, told)
}
