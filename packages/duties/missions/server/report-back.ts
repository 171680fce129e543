import { attachPapers, type Claimed } from '@cabinet/blocks/documents/server/papers.ts'
import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { missionFact } from '../rules/facts.ts'
import type { ReportForm } from '../rules/forms.ts'
import { moveMission } from '../rules/mission.ts'
import { mayEdit, stateOf } from './edit-mission.ts'
import { mayTell } from './leave-and-return.ts'
import { partsOf } from './mission-parts.ts'
import { subjectOf } from './send-round.ts'
import { missions } from './tables.ts'
import { visibleMission } from './visible.ts'

/** What came of the journey, in words and papers. It opens the way to the next journey of the same leader. */
export async function reportBack(
  change: Change,
  form: Pick<ReportForm, 'missionId' | 'report'>,
  papers: readonly Claimed[] = [],
): Promise<void> {
  const mission = await visibleMission(change.tx, change.person, form.missionId)
  const { members } = await partsOf(change.tx, mission.id)
  const mine = mayTell(change.person, members) || mission.draftedBy === change.person.id
  if (!mine) throw new Refusal('missions.not-yours')
  const state = moveMission(mission.state, 'reported')
  const reportedOn = await today(change)
  await attachPapers(change, { owner: subjectOf(mission), kind: 'proof', papers })
  await change.tx
    .update(missions)
    .set({ ...stateOf(change, state), report: form.report, reportedOn })
    .where(eq(missions.id, mission.id))
  const late = reportedOn > (mission.reportDueOn ?? reportedOn)
  await change.record('missions.report.filed', mission.id, {
    ...{ papers: papers.length, late },
    facts: [missionFact('mission.reported', mission)],
  })
}

/** The invitation, the deliberation, the tickets: papers that go with the order. */
export async function attachToMission(change: Change, missionId: string, papers: readonly Claimed[]): Promise<void> {
  const mission = await visibleMission(change.tx, change.person, missionId)
  const { members } = await partsOf(change.tx, mission.id)
  const mine = mayTell(change.person, members) || mayEdit(change.person, { ...mission, state: 'draft' })
  if (!mine) throw new Refusal('missions.not-yours')
  await attachPapers(change, { owner: subjectOf(mission), kind: 'enclosure', papers })
  await change.record('missions.order.papers-added', mission.id, { count: papers.length })
}
