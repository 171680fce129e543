import type { Seniority } from '@cabinet/blocks/people/rules/held-function.ts'
import type { Override, Substitute } from './guest.ts'
import type { UsageInForce } from './ladder.ts'

/** Another function the same person holds on that day. */
export type OtherFunction = { rankKey: string; territory: string; function: string; seniority: Seniority }

/** Somebody who will be there, as what, and what was decided about them. */
export type LinePerson = {
  id: string
  name: string
  civility: string
  function: string
  salutation: string
  rankKey: string
  others: OtherFunction[]
  side: 'civil' | 'military'
  territory: string
  seniority: Seniority
  /** Counts once the office agreed. */
  substitute: Substitute | null
  /** `byName`: who placed them by hand, in words. */
  override: (Override & { byName: string }) | null
  /** A guest's id or `first`; counts only for somebody who has no rank. */
  courtesyAfter: string | null
}

export type LineSetting = {
  /** The day of the ceremony. */
  day: string
  /** The commune it takes place in; empty when nobody said. */
  territory: string
  orderedByGovernment: boolean
  hostId: string | null
  usages: readonly UsageInForce[]
}

/** Who stands there, as what: the substitute the office agreed to, or the guest. */
export function whoStands({ substitute, ...person }: LinePerson) {
  const stands = substitute?.office === 'agreed' ? substitute : person
  return { name: stands.name, civility: stands.civility, function: stands.function, salutation: stands.salutation }
}
