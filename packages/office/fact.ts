import type { Day } from './day.ts'
import type { FactKind } from './fact-kinds.ts'

/**
 * What an entry of the journal lets be counted. The figures read nothing else, so that any past quarter counts to the same
 * number again: a fact is written with its act, sealed with it, and never changes.
 */
export type Fact = {
  /** `letter.in`, `commitment.verified`…: `fact-kinds.ts` says what each means. */
  kind: FactKind
  /** The id of what is counted: facts about one thing make its life. */
  thing: string
  /** The local day it counts for: received, issued, held. It may lie before the day it was written down. */
  day: Day
  /** The day it was first due; postponing does not change it. */
  due?: Day | null
  /** The day it is due as last agreed. */
  until?: Day | null
  /** Whose it is: `unit:…`, as it was on that day. */
  whose?: string | null
  /** What sort of thing: a letter type, an instruction, a kind of ceremony, an authority. */
  sort?: string | null
  /** Where it came from: a channel, what a promise was made in. */
  origin?: string | null
  /** A whole number that belongs to it: minutes, guests, currency units. */
  amount?: number | null
  /** Known to those named on it only: counted above the mask, and never in what is handed round. */
  reserved?: boolean
}

/** A fact with everything it does not say said as null: the one form that is kept and sealed. */
export type WholeFact = Required<Fact>

export function wholeFact(fact: Fact): WholeFact {
  const { kind, thing, day, due, until, whose, sort, origin, amount, reserved } = fact
  return {
    ...{ kind, thing, day, due: due ?? null, until: until ?? null, whose: whose ?? null, sort: sort ?? null },
    ...{ origin: origin ?? null, amount: amount ?? null, reserved: reserved ?? false },
  }
}
