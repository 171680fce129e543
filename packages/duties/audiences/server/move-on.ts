import { increment } from '@cabinet/store/sql.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { type AudienceState, moveAudience } from '../rules/audience.ts'
import { factsOfMove } from '../rules/facts.ts'
import { type Audience, audiences } from './tables.ts'

type Step = { to: AudienceState; reason?: string; stamp?: Partial<Audience> }

/** Moves a request along its table with who, when and why; refuses `office.cannot-move`. The caller records the sentence. */
export async function moveOn(change: Change, audience: Audience, { to, reason = '', stamp = {} }: Step) {
  const state = moveAudience(audience.state, to)
  const by = { stateReason: reason, stateAt: change.now, stateBy: change.person.id }
  change.count(...factsOfMove(audience, state))
  const closing = to === 'closed' ? { closedAt: change.now } : {}
  return changed(change, audience, { ...stamp, ...by, ...closing, state })
}

/** Writes something about a request without moving it. */
export async function changed(change: Change, audience: Audience, stamp: Partial<Audience>): Promise<Audience> {
  const [after] = await change.tx
    .update(audiences)
    .set({ ...stamp, version: increment(audiences.version) })
    .where(eq(audiences.id, audience.id))
    .returning()
  if (!after) throw new Error(`No request ${audience.id} to write on.`)
  return after
}

/** What the journal is told of a reason: nothing, for a reserved request. Whoever may read the request reads it there. */
export const said = ({ reserved }: Pick<Audience, 'reserved'>, reason: string) =>
  reserved || !reason ? {} : { reason }
