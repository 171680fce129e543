/**
 * On what ground somebody represents the mayor. It decides the rank: a deputy who represents takes the mayor's, an interim
 * holds the office, anybody else keeps their own (ceremonies).
 */
export const representationGrounds = ['deputy', 'interim', 'delegation', 'courtesy'] as const
export type RepresentationGround = (typeof representationGrounds)[number]

export const representationStates = ['asked', 'accepted', 'declined'] as const
export type RepresentationState = (typeof representationStates)[number]

/** Whose rank the representative takes at the ceremony: the one of the person represented, or their own. */
export const rankByGround: Record<RepresentationGround, 'represented' | 'own'> = {
  deputy: 'represented',
  interim: 'represented',
  delegation: 'own',
  courtesy: 'own',
}

/**
 * The ground that applies when nobody says otherwise: whoever holds the interim on that day, then a deputy, then anybody else
 * by delegation. Courtesy is chosen by hand.
 */
export function usualGround(person: { isInterim: boolean; isDeputy: boolean }): RepresentationGround {
  if (person.isInterim) return 'interim'
  return person.isDeputy ? 'deputy' : 'delegation'
}

/** One representation stands for each person represented: asked or accepted, and not ended. */
export function stands(representation: { state: RepresentationState; endedAt: Date | null }): boolean {
  return representation.state !== 'declined' && representation.endedAt === null
}
