import { randomUUID } from 'node:crypto'
import { visibleLetter } from '@cabinet/duties/mail/server/visible.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { nextOf } from '@cabinet/store/counter.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { missionFact } from '../rules/facts.ts'
import type { DraftForm } from '../rules/forms.ts'
import { stateOf } from './edit-mission.ts'
import { findMissionBy } from './findable.ts'
import { type Mission, missions } from './tables.ts'

/** Begins an order of mission. The same form sent twice is one order. */
export async function draftMission(change: Change, form: DraftForm): Promise<Mission> {
  const { tx, person, now } = change
  const [already] = await tx.select().from(missions).where(eq(missions.requestKey, form.requestKey))
  if (already) {
    if (already.draftedBy !== person.id) throw new Refusal('missions.request-of-another')
    await change.record('missions.order.asked-again', already.id)
    return already
  }
  if (form.letterId) await visibleLetter(tx, person, form.letterId)
  const [mission] = await tx
    .insert(missions)
    .values({
      ...form,
      ...blank,
      ...stateOf(change, 'draft'),
      id: randomUUID(),
      seq: await nextOf(tx, 'missions'),
      draftedBy: person.id,
      draftedAt: now,
    })
    .returning()
  if (!mission) throw new Error('The order was not written.')
  await findMissionBy(change, mission.id)
  await change.record('missions.order.drafted', mission.id, { facts: [missionFact('mission.asked', mission)] })
  return mission
}

const blank = {
  ...{ year: null, position: null, number: null, budgetLine: '', authorisation: '', authorisedOn: null },
  ...{ financialIncidence: false, interimId: null, interimActs: [], standInId: null, engagementIds: [] },
  ...{ signerId: null, authority: '', sentOn: null, signedOn: null, authorityReference: '', returnedOn: null },
  ...{ reportDueOn: null, report: '', reportedOn: null, version: 1 },
}
