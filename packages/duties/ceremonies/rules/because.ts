import type { SubstitutionGround } from './guest.ts'
import type { ListStatus, TieRule } from './precedence-list.ts'

export type Named = { id: string; name: string }
export type Label = { fr: string; en: string }

/** Why somebody stands where they stand: facts only; `rules/say-because.ts` makes them one sentence. */
export type Because = {
  /**
   * rank, follows, usage: by a rung of the ladder · head-of-state: stands for the head of State · host: invites, and is on no
   * list · override: placed by hand · courtesy: placed among the others without a rank · elsewhere: holds a rank of another
   * commune · unranked: on no list · excluded: a function that gives no place
   */
  kind:
    | 'rank'
    | 'follows'
    | 'usage'
    | 'head-of-state'
    | 'host'
    | 'override'
    | 'courtesy'
    | 'elsewhere'
    | 'unranked'
    | 'excluded'
  /** The rung the person holds, if any. */
  key: string
  label: Label | null
  /** The list's own figure for it. */
  listRank: number | null
  article: string
  status: ListStatus | null
  /** What a custom or a usage stands after. */
  after: Label | null
  /** Moved up as the inviting authority. */
  host: { article: string; status: ListStatus } | null
  substitution: {
    carried: boolean
    ground: SubstitutionGround
    article: string
    status: ListStatus
    /** Whom they represent, by name and by function. */
    of: Named & { function: string }
  } | null
  /** The other function, which does not count. */
  several: { article: string; status: ListStatus; not: Label } | null
  /** What decided against the neighbour who holds the same rank. */
  tie: { rule: TieRule | 'none'; against: Named; before: boolean; missing: boolean } | null
  courtesy: { after: Named | null; article: string; status: ListStatus } | null
  /** `idle`: the guest after whom they were put is not in the line, or waits for them in a circle. */
  override: { after: Named | null; reason: string; byName: string; at: string; idle: boolean } | null
}

/** A reason about which nothing is said yet. */
export const nothing: Because = {
  ...{ kind: 'unranked', key: '', label: null, listRank: null, article: '', status: null, after: null },
  ...{ host: null, substitution: null, several: null, tie: null, courtesy: null, override: null },
}
