import { groundFor } from '@cabinet/office/permission.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import { increment } from '@cabinet/store/sql.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { type EngagementState, moveEngagement } from '../rules/engagement.ts'
import { factsOfEngagementMove } from '../rules/facts.ts'
import { agendaPermissions } from '../rules/permissions.ts'
import { writeIn } from './diaries.ts'
import {
  type EngagementAt,
  findEngagement,
  occurrenceOf,
  refuseOutdated,
  visibleEngagement,
  writableEngagement,
} from './engagement-at.ts'
import { tellInvited } from './imip-invite.ts'
import { ownerOf } from './standing.ts'
import { type Engagement, engagements, slots } from './tables.ts'

/** Which engagement an act is about; another duty, which keeps no version of it, leaves that out. */
export type Act = { ref: string; version?: number }

/**
 * On what ground somebody acts: `diary`, they may write in it; `reader`, another permission was asked and they read it; `duty`,
 * the calling duty has made sure that they may.
 */
export type ActGround = 'diary' | 'reader' | 'duty'

/** The engagement an act is about. Refuses `agenda.not-your-diary` and `agenda.engagement-changed`. */
export async function engagementFor(change: Change, act: Act, ground: ActGround = 'diary'): Promise<EngagementAt> {
  const { tx, person } = change
  const at =
    ground === 'duty'
      ? await findEngagement(tx, person, act.ref)
      : ground === 'reader'
        ? await visibleEngagement(tx, person, act.ref)
        : await writableEngagement(change, act.ref)
  if (!at) throw notFound()
  if (act.version !== undefined) await refuseOutdated(change, at.row, act.version)
  return at
}

/**
 * The engagement somebody decides about: whoever answers invitations, the one it concerns, or who writes in the diary. Refuses
 * `agenda.not-your-diary`.
 */
export async function engagementToDecide(change: Change, act: Act): Promise<EngagementAt> {
  const at = await engagementFor(change, act, 'reader')
  const owner = ownerOf(at.standing, at.seats)
  const answers = groundFor(agendaPermissions, change.person, 'agenda.answer')
  const isOwner = owner?.personId === change.person.id
  change.inPlaceOf = isOwner ? null : (answers ?? writeIn(change.person, owner)).inPlaceOf
  return at
}

type StateMove = { to: EngagementState; event: string; reason?: string; stamp?: Partial<Engagement> }

/** Moves an engagement, or this one occurrence, along its states; who and why stay with it. Refuses `office.cannot-move`. */
export async function moveState(change: Change, at: EngagementAt, move: StateMove): Promise<Engagement> {
  const row = await occurrenceOf(change, at)
  const moved = await stampState(change, row, move)
  await change.record(move.event, row.id, keptReason(row, move))
  return moved
}

export async function stampState(change: Change, row: Engagement, move: StateMove): Promise<Engagement> {
  const { to, reason = '', stamp = {} } = move
  const [moved] = await change.tx
    .update(engagements)
    .set({
      ...{ state: moveEngagement(row.state, to), stateReason: reason, stateBy: change.person.id, stateAt: change.now },
      ...{ version: increment(engagements.version), sequence: increment(engagements.sequence) },
      ...(to === 'option' ? {} : { optionUntil: null }),
      ...stamp,
    })
    .where(eq(engagements.id, row.id))
    .returning()
  if (!moved) throw new Error('The engagement was not moved.')
  change.count(...factsOfEngagementMove(row, to))
  if (to !== 'option' && to !== 'confirmed') await releaseSlots(change, row.id)
  if (to !== 'held') await tellInvited(change, row.id)
  return moved
}

/** The reason given, but for what is personal: that stays on the engagement. */
export const keptReason = (row: Engagement, { reason }: { reason?: string }) =>
  reason && row.confidentiality !== 'personal' ? { reason } : {}

export async function releaseSlots(change: Change, engagementId: string): Promise<void> {
  const held = and(eq(slots.engagementId, engagementId), eq(slots.state, 'held'))
  await change.tx.update(slots).set({ state: 'released' }).where(held)
}
