import { Refusal } from '@cabinet/office/refusal.ts'
import { increment } from '@cabinet/store/sql.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { type CommitmentState, moveCommitment } from '../rules/commitment.ts'
import type { ClaimForm, CommitmentReason } from '../rules/forms.ts'
import { mayMove } from '../rules/parts.ts'
import type { Source } from './commitments-of.ts'
import { type Commitment, commitments } from './tables.ts'
import { visibleCommitment } from './visible.ts'

type Act = keyof ReturnType<typeof mayMove>

/** What was only heard becomes binding, on the word of whoever may say so. */
export async function issueCommitment(change: Change, commitmentId: string): Promise<Commitment> {
  const issued = await moved(change, commitmentId, { act: 'issue', to: 'issued' })
  await change.record('commitments.commitment.issued', issued.id)
  return issued
}

/**
 * Everything only heard in one thing becomes binding at once, because the word was given in public: the calling duty has made
 * sure that this person may say so. Nothing to issue is no refusal.
 */
export async function issueHeardCommitments(change: Change, { kind, id }: Source): Promise<void> {
  const heard = and(eq(commitments.sourceKind, kind), eq(commitments.sourceId, id), eq(commitments.state, 'proposed'))
  const stamp = { stateAt: change.now, stateBy: change.person.id, version: increment(commitments.version) }
  const state = moveCommitment('proposed', 'issued')
  const issued = await change.tx
    .update(commitments)
    .set({ state, ...stamp })
    .where(heard)
    .returning()
  for (const one of issued) await change.record('commitments.commitment.issued', one.id)
}

/** The lead has read it. */
export async function acknowledgeCommitment(change: Change, commitmentId: string): Promise<Commitment> {
  const read = await moved(change, commitmentId, { act: 'acknowledge', to: 'acknowledged' })
  await change.record('commitments.commitment.acknowledged', read.id)
  return read
}

/** The lead says it is done and shows what proves it. */
export async function claimCommitment(change: Change, { commitmentId, proof }: ClaimForm): Promise<Commitment> {
  const claimed = await moved(change, commitmentId, { act: 'claim', to: 'claimed', proof, stateReason: '' })
  await change.record('commitments.commitment.claimed', claimed.id)
  return claimed
}

/** Somebody else has seen the proof. */
export async function verifyCommitment(change: Change, commitmentId: string): Promise<Commitment> {
  const verified = await moved(change, commitmentId, { act: 'verify', to: 'verified' })
  await change.record('commitments.commitment.verified', verified.id)
  return verified
}

/** Not yet: back to the lead, with the reason. */
export async function returnCommitment(change: Change, { commitmentId, reason }: CommitmentReason) {
  const returned = await moved(change, commitmentId, { act: 'return', to: 'returned', stateReason: reason })
  await change.record('commitments.commitment.returned', returned.id)
  return returned
}

/** It is no longer owed, and somebody says why. */
export async function cancelCommitment(change: Change, { commitmentId, reason }: CommitmentReason) {
  const cancelled = await moved(change, commitmentId, { act: 'cancel', to: 'cancelled', stateReason: reason })
  await change.record('commitments.commitment.cancelled', cancelled.id)
  return cancelled
}

type Move = { act: Act; to: CommitmentState; proof?: string; stateReason?: string }

async function moved(change: Change, commitmentId: string, { act, to, ...stamp }: Move): Promise<Commitment> {
  const one = await visibleCommitment(change, commitmentId)
  const state = moveCommitment(one.state, to)
  if (!mayMove(change.person, one)[act]) throw refused(change, one, act)
  const [after] = await change.tx
    .update(commitments)
    .set({
      ...stamp,
      ...{ state, stateAt: change.now, stateBy: change.person.id, version: increment(commitments.version) },
    })
    .where(eq(commitments.id, one.id))
    .returning()
  return after ?? one
}

/** Nobody verifies what they claimed themselves; everything else is a matter of whose it is. */
function refused({ person }: Change, one: Commitment, act: Act): Refusal {
  const isOwnProof = (act === 'verify' || act === 'return') && one.stateBy === person.id
  return isOwnProof ? new Refusal('commitments.own-proof') : new Refusal('commitments.not-yours')
}
