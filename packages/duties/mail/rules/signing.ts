import type { Held, Person } from '@cabinet/office/person.ts'

export const formulas = ['in-person', 'by-delegation', 'ad-interim'] as const
export type Formula = (typeof formulas)[number]

/**
 * Under which formula somebody signs the mayor's letters: the mayor in person, somebody standing in for the mayor
 * ad interim, anyone else by the mayor's written delegation.
 */
export function formulaFor(signer: Person, inPlaceOf: Held | null): Formula {
  if (inPlaceOf) return 'ad-interim'
  return signer.roles.includes('mayor') ? 'in-person' : 'by-delegation'
}
