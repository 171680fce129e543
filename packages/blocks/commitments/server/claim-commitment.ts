import { attachPapers, type Claimed, papersOf } from '@cabinet/blocks/documents/server/papers.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import type { ClaimForm } from '../rules/forms.ts'
import { factsOf } from './commitment-facts.ts'
import { makeCommitmentFindable } from './findable.ts'
import { actOn, moved, spokenAgain } from './move-commitment.ts'
import type { Commitment } from './tables.ts'
import { visibleCommitment } from './visible.ts'

const ownerOf = (commitmentId: string) => ({ kind: 'commitment', id: commitmentId })

/** The lead says it is done and shows what proves it: words, papers or both. Refuses `commitments.no-proof`. */
export async function claimCommitment(
  change: Change,
  { commitmentId, proof }: ClaimForm,
  papers: readonly Claimed[] = [],
): Promise<Commitment> {
  const one = await visibleCommitment(change, commitmentId)
  const attached = await attachPapers(change, { owner: ownerOf(one.id), kind: 'proof', papers })
  const isShown = proof !== '' || attached.length > 0 || (await hasPapers(change, one.id))
  if (!isShown) throw new Refusal('commitments.no-proof')
  const claimed = await moved(change, one, { act: 'claim', to: 'claimed', proof, stateReason: '', ...spokenAgain })
  await makeCommitmentFindable(change, claimed)
  const facts = await factsOf(change, claimed, { kind: 'commitment.claimed' })
  await change.record('commitments.commitment.claimed', claimed.id, { papers: papers.length, facts })
  return claimed
}

/** Papers that go with it, from its lead, whoever helps or whoever waits for it. */
export async function attachToCommitment(
  change: Change,
  commitmentId: string,
  papers: readonly Claimed[],
): Promise<void> {
  const one = await visibleCommitment(change, commitmentId)
  actOn(change, one, 'attach')
  await attachPapers(change, { owner: ownerOf(one.id), kind: 'proof', papers })
  await change.record('commitments.commitment.papers-added', one.id, { count: papers.length })
}

const hasPapers = async ({ tx }: Change, id: string) => (await papersOf(tx, ownerOf(id))).length > 0

/** The papers of a commitment; the caller has made sure that it may be seen. */
export async function papersOfCommitment(read: Pick<Reads, 'select'>, commitmentId: string) {
  const papers = await papersOf(read, ownerOf(commitmentId))
  return papers.map(({ id, name, type, size, pages, addedAt }) => ({ id, name, type, size, pages, addedAt }))
}
