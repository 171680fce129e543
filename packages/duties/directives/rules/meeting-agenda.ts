import type { MeetingKind, PointOutcome, PointSource } from './meeting.ts'

/** Why a point is proposed; they stand in this order. */
export const proposalReasons = ['carried', 'spoken', 'escalated', 'late', 'waiting', 'report', 'late-letter'] as const
export type ProposalReason = (typeof proposalReasons)[number]

/**
 * What is looked through for a meeting of each kind. Between the mayor and the chef de cabinet everything that waits; among
 * heads what they owe; a meeting called for one matter is offered only what was to be spoken of with those who come.
 */
export const proposedFor: Record<MeetingKind, readonly ProposalReason[]> = {
  'point-cabinet': proposalReasons,
  staff: ['carried', 'spoken', 'escalated', 'late', 'report', 'late-letter'],
  other: ['carried', 'spoken'],
}

export type Proposal = {
  sourceKind: PointSource
  /** Null for words carried over. */
  sourceId: string | null
  title: string
  reason: ProposalReason
  /** Its number, its lead, its visitor. */
  detail: string
  /** Due, or waiting since. */
  day: string | null
  /** The point of an earlier meeting it is carried over from. */
  from: string | null
}

type Known = { sourceKind: PointSource; sourceId: string | null; title: string; carriedFrom: string | null }

const keyOf = ({ sourceKind, sourceId, title }: Pick<Known, 'sourceKind' | 'sourceId' | 'title'>) =>
  `${sourceKind}:${sourceId ?? title}`

/** In their order, each thing once, without what already stands on the agenda. */
export function orderProposals(found: readonly Proposal[], agenda: readonly Known[]): Proposal[] {
  const seen = new Set(agenda.map(keyOf))
  const carried = new Set(agenda.map((point) => point.carriedFrom))
  const rank = (one: Proposal) => proposalReasons.indexOf(one.reason)
  return [...found]
    .sort((one, other) => rank(one) - rank(other))
    .filter((one) => {
      const isKnown = seen.has(keyOf(one)) || (one.from !== null && carried.has(one.from))
      seen.add(keyOf(one))
      return !isKnown
    })
}

/** A point that was not dealt with, or was put off, comes back first next time. */
export const comesBack = (outcome: PointOutcome | null): boolean => outcome === null || outcome === 'postponed'

/** The order of the agenda after one point was moved; places beyond the end are its end. */
export function movedTo(ids: readonly string[], id: string, to: number): string[] {
  if (!ids.includes(id)) return [...ids]
  const others = ids.filter((one) => one !== id)
  return [...others.slice(0, to), id, ...others.slice(to)]
}
