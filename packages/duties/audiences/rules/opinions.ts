import type { OpinionSide, OpinionView } from './audience.ts'

type Given = { side: OpinionSide; view: OpinionView }

/**
 * What follows from the opinions of a round: both are there, and it goes to the mayor; one asks for something missing, and
 * it goes back to whoever asked; otherwise it waits for the other side.
 */
export function afterOpinion(given: readonly Given[]): 'to-decide' | 'incomplete' | 'pre-audience' {
  if (given.some((one) => one.view === 'complete')) return 'incomplete'
  return new Set(given.map((one) => one.side)).size === 2 ? 'to-decide' : 'pre-audience'
}

/** The two sides do not say the same: the mayor sees both, and nobody settles it before. */
export function diverge(given: readonly Given[]): boolean {
  return new Set(given.map((one) => one.view)).size > 1
}
