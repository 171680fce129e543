import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { CheckForm } from '../rules/forms.ts'
import { missionChecks, missionMembers } from './tables.ts'
import { visibleMission } from './visible.ts'

const tooLate = ['returned', 'reported', 'settled', 'cancelled']

/** Notes what a traveller has, what it is valid until, or that they do not need it. */
export async function keepChecklist(change: Change, form: CheckForm): Promise<void> {
  const { tx, person } = change
  const mission = await visibleMission(tx, person, form.missionId)
  if (tooLate.includes(mission.state)) throw new Refusal('missions.already-back')
  const theirs = and(eq(missionMembers.id, form.memberId), eq(missionMembers.missionId, mission.id))
  const [member] = await tx.select().from(missionMembers).where(theirs)
  if (!member) throw notFound()
  const { needed, doneOn, expiresOn, note } = form
  const kept = { needed, doneOn, expiresOn, note, checkedBy: person.id }
  await tx
    .insert(missionChecks)
    .values({ memberId: member.id, kind: form.kind, ...kept })
    .onConflictDoUpdate({ target: [missionChecks.memberId, missionChecks.kind], set: kept })
  await change.record('missions.check.kept', mission.id, { kind: form.kind, ready: doneOn !== null })
}
