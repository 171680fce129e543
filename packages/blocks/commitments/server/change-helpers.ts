import { increment } from '@cabinet/store/sql.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { HelpersForm } from '../rules/forms.ts'
import { makeCommitmentFindable } from './findable.ts'
import { helpersOf, writeHelpers } from './helpers-of.ts'
import { actOn } from './move-commitment.ts'
import { refuseUnknownLead } from './note-commitment.ts'
import { type Commitment, commitments } from './tables.ts'
import { visibleCommitment } from './visible.ts'

/** Who lends the lead a hand from now on; they may see the commitment as long as they do. */
export async function changeHelpers(change: Change, { commitmentId, helpers }: HelpersForm): Promise<Commitment> {
  const one = await visibleCommitment(change, commitmentId)
  actOn(change, one, 'helpers')
  const before = await helpersOf(change.tx, one.id)
  for (const key of helpers.filter((helper) => !before.includes(helper)))
    await refuseUnknownLead(change, { key, reserved: one.reserved })
  const after = await writeHelpers(change, one, helpers)
  const [changed] = await change.tx
    .update(commitments)
    .set({ version: increment(commitments.version) })
    .where(eq(commitments.id, one.id))
    .returning()
  await makeCommitmentFindable(change, one)
  await change.record('commitments.commitment.helpers-changed', one.id, { count: after.length })
  return changed ?? one
}
