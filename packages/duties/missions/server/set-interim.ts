import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { InterimForm } from '../rules/forms.ts'
import { lendableActs } from '../rules/interim.ts'
import { canLendPlace, mayEdit } from './edit-mission.ts'
import { findMissionBy } from './findable.ts'
import { lendPlace, takePlaceBack } from './lend-place.ts'
import { leaderOf, partsOf } from './mission-parts.ts'
import { type Mission, type MissionMember, missions } from './tables.ts'
import { retellDiaries } from './take-from-diaries.ts'
import { visibleMission } from './visible.ts'

/** Who holds the leader's place meanwhile, and which acts. Once the order is approved the stand-in changes with it. */
export async function setInterim(change: Change, form: InterimForm): Promise<number> {
  const { tx, person } = change
  const mission = await visibleMission(tx, person, form.missionId)
  const { members } = await partsOf(tx, mission.id)
  if (!canLendPlace(mission)) throw new Refusal('missions.not-a-draft')
  const leads = leaderOf(members)?.personId === person.id
  if (!leads && !mayEdit(person, { ...mission, state: 'draft' })) throw new Refusal('missions.not-yours')
  if (mission.version !== form.version) throw new Refusal('missions.changed-meanwhile')
  const acts = form.interimId ? form.acts : []
  if (form.interimId) await refuseUnfit(change, { interimId: form.interimId, acts }, members)
  const next: Mission = { ...mission, interimId: form.interimId, interimActs: acts, version: mission.version + 1 }
  const standInId = await regrant(change, mission, { next, members })
  const { interimId, interimActs, version } = next
  const saved = await tx
    .update(missions)
    .set({ interimId, interimActs, version, standInId })
    .where(and(eq(missions.id, mission.id), eq(missions.version, mission.version)))
    .returning({ id: missions.id })
  if (!saved.length) throw new Refusal('missions.changed-meanwhile')
  await findMissionBy(change, mission.id)
  await change.record('missions.order.interim-set', mission.id, { toId: form.interimId })
  return version
}

async function regrant(change: Change, mission: Mission, to: { next: Mission; members: readonly MissionMember[] }) {
  if (mission.state !== 'approved' && mission.state !== 'under-way') return null
  await takePlaceBack(change, mission)
  await retellDiaries(change, to.next, to.members)
  return lendPlace(change, to.next, to.members)
}

/** Somebody of the office who stays at home, for acts the leader has in their own right. */
async function refuseUnfit(
  { tx, now }: Change,
  { interimId, acts }: { interimId: string; acts: readonly string[] },
  members: readonly MissionMember[],
): Promise<void> {
  const leaderId = leaderOf(members)?.personId
  const leader = leaderId && (await personAt(tx, leaderId, now))
  if (!leader) throw new Refusal('missions.interim-of-nobody')
  if (!(await personAt(tx, interimId, now))) throw new Refusal('missions.unknown-colleague')
  if (members.some((member) => member.personId === interimId)) throw new Refusal('missions.interim-travels')
  if (!acts.length) throw new Refusal('people.stand-in.nothing-lent')
  const own = lendableActs(leader)
  const stranger = acts.find((act) => !own.includes(act))
  if (stranger) throw new Refusal('people.stand-in.not-their-right', { act: stranger })
}
