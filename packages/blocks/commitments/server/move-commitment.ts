import { today } from '@cabinet/blocks/people/server/office-now.ts'
import type { Day } from '@cabinet/office/day.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { increment } from '@cabinet/store/sql.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { type CommitmentState, moveCommitment } from '../rules/commitment.ts'
import type { CommitmentReason, SupersedeForm } from '../rules/forms.ts'
import { type CommitmentAct, groundToMove } from '../rules/parts.ts'
import { factsOf } from './commitment-facts.ts'
import type { Source } from './commitments-of.ts'
import { agreedDays } from './due-day.ts'
import { type Commitment, commitments } from './tables.ts'
import { type InHand, visibleCommitment } from './visible.ts'

/** What was only heard becomes binding, on the word of whoever may say so. */
export async function issueCommitment(change: Change, commitmentId: string): Promise<Commitment> {
  const one = await visibleCommitment(change, commitmentId)
  const issued = await moved(change, one, {
    act: 'issue',
    to: 'issued',
    ...(await givenOn(change, one, await today(change))),
  })
  await recordIssued(change, issued)
  return issued
}

/**
 * Everything only heard in one thing becomes binding at once, because the word was given in public: the calling duty has made
 * sure that this person may say so, and says on which day that was. Nothing to issue is no refusal.
 */
export async function issueHeardCommitments(change: Change, { kind, id, on }: Source & { on?: Day }): Promise<void> {
  const heard = and(eq(commitments.sourceKind, kind), eq(commitments.sourceId, id), eq(commitments.state, 'proposed'))
  for (const one of await change.tx.select().from(commitments).where(heard)) {
    const state = moveCommitment(one.state, 'issued')
    const stamp = { state, ...(await givenOn(change, one, on ?? (await today(change)))) }
    await recordIssued(change, await stamped(change, one, stamp))
  }
}

/** A rule counts from the day it is given; a day already agreed stays, even when it has passed before it was given. */
async function givenOn(change: Change, { dueOn, firstDueOn, dueRule }: Commitment, issuedOn: Day) {
  return dueOn
    ? { issuedOn, dueOn, firstDueOn }
    : { issuedOn, ...(await agreedDays(change, { dueOn, dueRule, issuedOn })) }
}

async function recordIssued(change: Change, issued: Commitment): Promise<void> {
  const facts = await factsOf(change, issued, { kind: 'commitment.issued' })
  await change.record('commitments.commitment.issued', issued.id, { facts })
}

/** The lead has read it. */
export async function acknowledgeCommitment(change: Change, commitmentId: string): Promise<Commitment> {
  const one = await visibleCommitment(change, commitmentId)
  const read = await moved(change, one, { act: 'acknowledge', to: 'acknowledged', ...spokenAgain })
  const facts = await factsOf(change, read, { kind: 'commitment.acknowledged' })
  await change.record('commitments.commitment.acknowledged', read.id, { facts })
  return read
}

/** Somebody else has seen the proof. */
export async function verifyCommitment(change: Change, commitmentId: string): Promise<Commitment> {
  const one = await visibleCommitment(change, commitmentId)
  const verified = await moved(change, one, { act: 'verify', to: 'verified' })
  const facts = await factsOf(change, verified, { kind: 'commitment.verified' })
  await change.record('commitments.commitment.verified', verified.id, { facts })
  return verified
}

/** Not yet, with the reason. */
export async function returnCommitment(change: Change, { commitmentId, reason }: CommitmentReason) {
  const one = await visibleCommitment(change, commitmentId)
  const returned = await moved(change, one, { act: 'return', to: 'returned', stateReason: reason })
  const facts = await factsOf(change, returned, { kind: 'commitment.returned' })
  await change.record('commitments.commitment.returned', returned.id, { facts })
  return returned
}

/** It is no longer owed, and somebody says why. */
export async function cancelCommitment(change: Change, { commitmentId, reason }: CommitmentReason) {
  const one = await visibleCommitment(change, commitmentId)
  const cancelled = await moved(change, one, { act: 'cancel', to: 'cancelled', stateReason: reason })
  const facts = await factsOf(change, cancelled, { kind: 'commitment.dropped', sort: 'cancelled' })
  await change.record('commitments.commitment.cancelled', cancelled.id, { facts })
  return cancelled
}

/** Another one takes its place, and somebody says why. Refuses `commitments.replaced-by-nothing`. */
export async function supersedeCommitment(change: Change, { commitmentId, byId, reason }: SupersedeForm) {
  const one = await visibleCommitment(change, commitmentId)
  const by = await visibleCommitment(change, byId)
  if (by.id === one.id || by.state === 'cancelled' || by.state === 'superseded')
    throw new Refusal('commitments.replaced-by-nothing')
  const stamp = { stateReason: reason, supersededBy: by.id }
  const replaced = await moved(change, one, { act: 'supersede', to: 'superseded', ...stamp })
  const facts = await factsOf(change, replaced, { kind: 'commitment.dropped', sort: 'superseded' })
  await change.record('commitments.commitment.superseded', replaced.id, { byId: by.id, facts })
  return replaced
}

/** Once the lead has spoken, silence begins anew. */
export const spokenAgain = { escalation: null, escalatedOn: null } as const

type Stamp = Partial<
  Pick<
    Commitment,
    'proof' | 'stateReason' | 'supersededBy' | 'issuedOn' | 'dueOn' | 'firstDueOn' | 'escalation' | 'escalatedOn'
  >
>
type Move = Stamp & { act: CommitmentAct; to: CommitmentState }

/** Moves it along its table, when this person may. */
export async function moved(change: Change, one: InHand, { act, to, ...stamp }: Move): Promise<Commitment> {
  const state = moveCommitment(one.state, to)
  actOn(change, one, act)
  return stamped(change, one, { ...stamp, state })
}

async function stamped(change: Change, one: Commitment, stamp: Stamp & { state: CommitmentState }) {
  const [after] = await change.tx
    .update(commitments)
    .set({ ...stamp, stateAt: change.now, stateBy: change.person.id, version: increment(commitments.version) })
    .where(and(eq(commitments.id, one.id), eq(commitments.state, one.state)))
    .returning()
  if (!after) throw new Refusal('commitments.moved-meanwhile')
  return after
}

/** Whoever may do it does it, in their own right or in somebody's place: both names then stand on it. */
export function actOn(change: Change, one: InHand, act: CommitmentAct): void {
  const ground = groundToMove(change.person, one, act)
  if (!ground) throw refused(change, one, act)
  change.inPlaceOf = ground.inPlaceOf
}

/** Nobody verifies what they claimed themselves; everything else is a matter of whose it is. */
function refused({ person }: Change, one: Commitment, act: CommitmentAct): Refusal {
  const isOwnProof = (act === 'verify' || act === 'return') && one.stateBy === person.id
  return isOwnProof ? new Refusal('commitments.own-proof') : new Refusal('commitments.not-yours')
}
