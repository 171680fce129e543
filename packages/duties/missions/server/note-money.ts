import { randomUUID } from 'node:crypto'
import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import type { MoneyForm } from '../rules/forms.ts'
import type { MissionState, SettlementKind } from '../rules/mission.ts'
import { partsOf } from './mission-parts.ts'
import { settlements } from './tables.ts'
import { visibleMission } from './visible.ts'

const onTheWay: readonly MissionState[] = ['approved', 'under-way', 'returned', 'reported']

/** What may still be noted: money goes out only on an approved order; of a cancelled one it only comes back. */
export function mayNote(state: MissionState, kind: SettlementKind): boolean {
  if (state === 'cancelled') return kind === 'repaid'
  return onTheWay.includes(state)
}

/** An advance, a receipt, money brought back or paid afterwards; a slip of the pen is put right by another line. */
export async function noteMoney(change: Change, form: MoneyForm): Promise<string> {
  const { tx, person, now } = change
  const mission = await visibleMission(tx, person, form.missionId)
  if (!mayNote(mission.state, form.kind)) throw new Refusal('missions.no-money-now')
  const { members } = await partsOf(tx, mission.id)
  if (!members.some((member) => member.id === form.memberId)) throw notFound()
  if (form.on > (await today(change))) throw new Refusal('missions.in-the-future')
  const id = randomUUID()
  await tx.insert(settlements).values({ ...form, id, notedBy: person.id, notedAt: now })
  await change.record('missions.money.noted', mission.id, {
    kind: form.kind,
    amount: form.amount,
    currency: form.currency,
  })
  return id
}
