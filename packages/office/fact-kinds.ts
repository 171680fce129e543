/**
 * Everything the figures count, in one place: which duty writes it, and what its columns mean. What opens something has its
 * counterpart that ends it, so that a stock at any date is what was opened before and not ended.
 */
export const factKinds = [
  // mail · thing: the letter · day: when it came in · due: when the answer is owed · sort: letter type · origin: channel
  'letter.in',
  /** The first decision on it. */
  'letter.assigned',
  /** Its reply left. */
  'letter.answered',
  /** No longer waited for; `sort`: answered, filed or voided · day and due as in `letter.in`. */
  'letter.ended',
  'letter.reopened',
  /** thing: the letter sent · day: when it left · `amount`: recipients */
  'letter.out',
  'letter.signed',
  // mail · thing: the line · day: when it was given · due: its deadline · whose: unit · sort: meaning of the instruction
  'line.given',
  'line.acknowledged',
  /** `sort`: done, returned, recalled or closed with its letter. */
  'line.ended',
  'line.reopened',
  // circuits · thing: the step · day: when it reached the desk · whose: unit · sort: visa or signature
  'step.reached',
  /** `sort`: passed, returned or dropped. */
  'step.left',
  // commitments · thing: the commitment · day: issued · due: first day · until: day as last agreed · whose: unit of the lead
  // · sort: authority · origin: what it was said in
  'commitment.issued',
  'commitment.acknowledged',
  'commitment.postponed',
  'commitment.claimed',
  'commitment.returned',
  'commitment.verified',
  /** Cancelled or superseded, see `sort`. */
  'commitment.dropped',
  // agenda · thing: the engagement · day: the day it is for · sort: kind · origin: letter, audience… · `amount`: minutes
  'engagement.made',
  /** Written the morning after, once for each occurrence that stood in the mayor's diary; `whose`: diary of the mayor. */
  'engagement.held',
  'engagement.moved',
  'engagement.cancelled',
  /** Somebody goes in the mayor's place. */
  'engagement.represented',
  /** thing: the engagement · day: when the invitation came · `sort`: accepted, declined, represented */
  'invitation.received',
  'invitation.answered',
  /** An overlap accepted with its reason. */
  'conflict.accepted',
  /** What came of it was written down. */
  'engagement.reported',
  // audiences · thing: the request · day: registered · due: its own deadline, when it has one · sort: category · origin: channel
  'audience.requested',
  'audience.decided',
  'audience.scheduled',
  'audience.held',
  'audience.missed',
  'audience.reported',
  /** Closed, refused, withdrawn or not admissible, see `sort`. */
  'audience.ended',
  'audience.reopened',
  // ceremonies · thing: the ceremony · day: the day it is for · sort: kind
  'ceremony.opened',
  'ceremony.moved',
  'ceremony.held',
  'ceremony.cancelled',
  'ceremony.closed',
  /** thing: the task · due: its day · whose: unit */
  'ceremony-task.due',
  'ceremony-task.done',
  'ceremony-task.dropped',
  /** thing: the ceremony · once for each, when it is put away · `amount`: cards sent, answered, accepted, came; money */
  'ceremony.invited',
  'ceremony.answered',
  'ceremony.accepted',
  'ceremony.came',
  'ceremony.budgeted',
  'ceremony.spent',
  // missions · thing: the mission · day: departure · due: the report · sort: inland or abroad
  'mission.asked',
  'mission.approved',
  'mission.begun',
  'mission.ended',
  'mission.reported',
  'mission.cancelled',
] as const
export type FactKind = (typeof factKinds)[number]
