import { circuitSteps } from '@cabinet/blocks/circuits/server/tables.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq, inArray, or, type SQL } from 'drizzle-orm'
import { type MissionsAct, missionsPermissions } from '../rules/permissions.ts'
import { type Mission, missionMembers, missions } from './tables.ts'

type Reading = Pick<Reads, 'select'>

/**
 * The one `where` with which every list, count and page begins: all orders for whoever oversees them; for others those
 * they travel on, wrote, hold the place for, or were asked to initial or to sign. Undefined: everything.
 */
export function visible(read: Reading, person: Person): SQL | undefined {
  if (may(missionsPermissions, person, 'missions.oversee')) return undefined
  const mine = standingFor(person, 'missions.read')
  const desks = [...standingFor(person, 'missions.visa'), ...standingFor(person, 'missions.sign')]
  const travels = read
    .select({ id: missionMembers.missionId })
    .from(missionMembers)
    .where(inArray(missionMembers.personId, mine))
  const asked = and(eq(circuitSteps.subjectKind, 'mission'), inArray(circuitSteps.personId, [...new Set(desks)]))
  const round = read.select({ id: circuitSteps.subjectId }).from(circuitSteps).where(asked)
  return or(
    inArray(missions.draftedBy, mine),
    inArray(missions.interimId, mine),
    inArray(missions.id, travels),
    inArray(missions.id, round),
  )
}

/** Themselves, and those who lent them that act. */
export function standingFor(person: Person, act: MissionsAct): string[] {
  const lent = person.standsInFor.filter((one) => one.acts.includes(act))
  return [person.id, ...lent.map((one) => one.absent.id)]
}

/** One order, or the same answer as for one that does not exist. */
export async function visibleMission(read: Reading, person: Person, missionId: string): Promise<Mission> {
  const [mission] = await read
    .select()
    .from(missions)
    .where(and(eq(missions.id, missionId), visible(read, person)))
  if (!mission) throw notFound()
  return mission
}

/** Whoever may read an order may read its papers. */
export async function mayReadMission(read: Reading, person: Person, missionId: string): Promise<boolean> {
  if (!may(missionsPermissions, person, 'missions.read') && !may(missionsPermissions, person, 'missions.oversee'))
    return false
  const found = and(eq(missions.id, missionId), visible(read, person))
  return (await read.select({ id: missions.id }).from(missions).where(found)).length > 0
}
