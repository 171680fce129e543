import { randomUUID } from 'node:crypto'
import { units } from '@cabinet/blocks/people/server/tables.ts'
import { allow } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { OpinionSide } from '../rules/audience.ts'
import type { OpinionForm } from '../rules/forms.ts'
import { sidesOf } from '../rules/may.ts'
import { afterOpinion } from '../rules/opinions.ts'
import { audiencesPermissions } from '../rules/permissions.ts'
import { moveOn } from './move-on.ts'
import { replyWith } from './reply-letter.ts'
import { type Audience, audienceOpinions } from './tables.ts'
import { audienceInHand } from './visible.ts'

const acts = { chief: 'audiences.opinion-chief', 'secretary-general': 'audiences.opinion-general' } as const

/**
 * One side of the pre-audience speaks, once in a round. With both it goes to the mayor by itself; « compléter » sends it back
 * to whoever asked. Refuses `audiences.not-in-pre-audience`, `audiences.which-side`, `audiences.opinion-given`,
 * `audiences.both-opinions`.
 */
export async function giveOpinion(change: Change, form: OpinionForm): Promise<Audience> {
  const audience = await audienceInHand(change, form.audienceId)
  if (audience.state !== 'pre-audience') throw new Refusal('audiences.not-in-pre-audience')
  const earlier = await change.tx
    .select()
    .from(audienceOpinions)
    .where(and(eq(audienceOpinions.audienceId, audience.id), eq(audienceOpinions.round, audience.round)))
  const side = form.side ?? onlySide(sidesOf(change.person), earlier)
  change.inPlaceOf = allow(audiencesPermissions, change.person, acts[side]).inPlaceOf
  if (earlier.some((one) => one.side === side)) throw new Refusal('audiences.opinion-given')
  // Two opinions are those of two people, also when one of them stands in for the other.
  if (earlier.some((one) => one.givenBy === change.person.id)) throw new Refusal('audiences.both-opinions')
  if (form.unitId) await refuseUnknownUnit(change, form.unitId)
  const { view, note } = form
  const unitId = view === 'orient' ? form.unitId : null
  await change.tx.insert(audienceOpinions).values({
    ...{ id: randomUUID(), audienceId: audience.id, round: audience.round, side, view, note, unitId },
    ...{ givenBy: change.person.id, inPlaceOf: change.inPlaceOf?.id ?? null, givenAt: change.now },
  })
  await change.record('audiences.opinion.given', audience.id, { side, round: audience.round })
  const next = afterOpinion([...earlier, { side, view }])
  if (next === 'pre-audience') return audience
  const moved = await moveOn(change, audience, { to: next, reason: next === 'incomplete' ? note : '' })
  if (next === 'to-decide') return moved
  await change.record('audiences.request.incomplete', audience.id)
  return replyWith(change, moved, { text: 'incomplete', note })
}

/** Whoever may speak for one side only need not say which; for both, the one still silent when the other has spoken. */
function onlySide(sides: readonly OpinionSide[], earlier: readonly { side: OpinionSide }[]): OpinionSide {
  const [side, other] = sides
  if (side && !other) return side
  const open = sides.filter((one) => earlier.every((given) => given.side !== one))
  if (sides.length && open.length === 1 && open[0]) return open[0]
  throw new Refusal(sides.length ? 'audiences.which-side' : 'office.not-your-post', { act: acts.chief })
}

export async function refuseUnknownUnit({ tx }: Change, unitId: string): Promise<void> {
  if ((await tx.$count(units, and(eq(units.id, unitId), isNull(units.closedOn)))) === 0)
    throw new Refusal('audiences.unknown-service')
}
