import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { may } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import type { AudienceDecision, AudienceState } from '../rules/audience.ts'
import type { DecisionForm } from '../rules/forms.ts'
import { audiencesPermissions } from '../rules/permissions.ts'
import { makeAudienceFindable } from './findable.ts'
import { refuseUnknownUnit } from './give-opinion.ts'
import { moveOn } from './move-on.ts'
import { dropOffersTo } from './offer-slot.ts'
import { replyWith } from './reply-letter.ts'
import type { Audience } from './tables.ts'
import { audienceInHand } from './visible.ts'

const ends: Record<AudienceDecision, AudienceState> = {
  receives: 'accepted',
  delegates: 'delegated',
  orients: 'oriented',
  refuses: 'refused',
}

/**
 * The mayor decides, or whoever holds the mayor's place: receives, has somebody else receive, gives it to a service, refuses.
 * All but the first begin the letter that says so; the time to come is said by letter once it is set. The citizen's clock
 * runs on when somebody else takes over. Refuses `audiences.request-changed`, `audiences.unknown-delegate`,
 * `audiences.reserved-to-persons`.
 */
export async function decide(change: Change, form: DecisionForm): Promise<Audience> {
  const audience = await audienceInHand(change, form.audienceId)
  if (audience.version !== form.version) throw new Refusal('audiences.request-changed', { number: audience.number })
  const { decision, note } = form
  const delegateId = decision === 'delegates' ? form.delegateId : null
  const unitId = decision === 'orients' ? form.unitId : null
  if (unitId && audience.reserved) throw new Refusal('audiences.reserved-to-persons')
  if (unitId) await refuseUnknownUnit(change, unitId)
  if (delegateId) await refuseWhoCannotReceive(change, delegateId)
  const by = { decidedBy: change.person.id, decidedInPlaceOf: change.inPlaceOf?.id ?? null, decidedAt: change.now }
  const stamp = { decision, decisionNote: note, delegateId, unitId, ...by }
  const decided = await moveOn(change, audience, { to: ends[decision], reason: note, stamp })
  await makeAudienceFindable(change, decided)
  await dropOffersTo(change, audience.id)
  await change.record('audiences.request.decided', audience.id, { decision })
  return decision === 'receives' ? decided : replyWith(change, decided, { text: decision, note })
}

/** Whoever receives in the mayor's place must be able to follow it up. */
async function refuseWhoCannotReceive(change: Change, personId: string): Promise<void> {
  const person = await personAt(change.tx, personId, change.now)
  const own = person && { ...person, standsInFor: [] }
  if (!own || !may(audiencesPermissions, own, 'audiences.follow')) throw new Refusal('audiences.unknown-delegate')
}
