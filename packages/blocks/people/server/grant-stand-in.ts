import { randomUUID } from 'node:crypto'
import { actsOf, may, type Permissions } from '@cabinet/office/permission.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { StandInForm } from '../rules/forms.ts'
import { peoplePermissions } from '../rules/permissions.ts'
import { checkGrant } from '../rules/stand-in.ts'
import { today } from './office-now.ts'
import { holdings, standIns } from './tables.ts'
import { personAt } from './who-is.ts'

/** Intérim: some of the absent person's acts, for some days, to somebody else. `permissions` are those of every duty. */
export async function grantStandIn(change: Change, form: StandInForm & { permissions: Permissions }): Promise<string> {
  const { tx, person, now } = change
  const { permissions, ...given } = form
  const [absent, standIn] = [await personAt(tx, given.absentId, now), await personAt(tx, given.standInId, now)]
  if (!absent || !standIn) throw notFound()
  const both = inArray(holdings.personId, [absent.id, standIn.id])
  const theirs = await tx
    .select()
    .from(standIns)
    .where(and(eq(standIns.absentId, absent.id), isNull(standIns.endedAt)))
  const grant = { ...given, id: randomUUID() as string }
  checkGrant(grant, {
    granterId: person.id,
    mayGrantForOthers: may(peoplePermissions, person, 'people.grant-stand-in-for-others'),
    today: await today(change),
    absentActs: actsOf(permissions, { ...absent, standsInFor: [] }),
    holdings: await tx.select().from(holdings).where(both),
    standIns: theirs,
  })
  await tx.insert(standIns).values({ ...grant, grantedBy: person.id })
  const told = { absent: absent.name, standIn: standIn.name, from: given.from, to: given.to, acts: given.acts }
  await change.record('people.stand-in.granted', absent.id, told)
  return grant.id
}
