import { cancelAbsence } from '@cabinet/blocks/people/server/cancel-absence.ts'
import { noteAbsence } from '@cabinet/blocks/people/server/note-absence.ts'
import { absences } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, gte, inArray, isNull, lte } from 'drizzle-orm'
import { asTraveller } from './as-traveller.ts'
import { type Mission, type MissionMember, missionMembers } from './tables.ts'

/** Everybody of the office on the journey is away on those days; who had said so already is not announced twice. */
export async function announceAbsences(
  change: Change,
  { departsOn: from, returnsOn: to }: Mission,
  members: readonly MissionMember[],
): Promise<void> {
  const ids = members.flatMap((member) => member.personId ?? [])
  const overlapping = and(
    inArray(absences.personId, ids),
    isNull(absences.cancelledAt),
    lte(absences.from, to),
    gte(absences.to, from),
  )
  const known = ids.length ? await change.tx.select({ id: absences.personId }).from(absences).where(overlapping) : []
  const announced = new Set(known.map((one) => one.id))
  for (const member of members) {
    if (!member.personId || announced.has(member.personId)) continue
    const traveller = await asTraveller(change, member.personId)
    if (!traveller) continue
    const absenceId = await noteAbsence(traveller, { personId: member.personId, from, to, reason: 'mission' })
    await change.tx.update(missionMembers).set({ absenceId }).where(eq(missionMembers.id, member.id))
  }
}

/** They are there after all, from this day on; an absence that is over stays in the books. */
export async function withdrawAbsences(change: Change, members: readonly MissionMember[], from: Day): Promise<void> {
  const ids = members.flatMap((member) => member.absenceId ?? [])
  if (!ids.length) return
  const stillCounts = and(inArray(absences.id, ids), isNull(absences.cancelledAt), gte(absences.to, from))
  for (const { id, personId } of await change.tx.select().from(absences).where(stillCounts)) {
    const traveller = await asTraveller(change, personId)
    if (traveller) await cancelAbsence(traveller, { id })
  }
}
