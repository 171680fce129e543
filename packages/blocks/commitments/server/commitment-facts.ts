import { unitOfReader } from '@cabinet/blocks/people/server/unit-of-reader.ts'
import type { Fact } from '@cabinet/office/fact.ts'
import type { Change } from '@cabinet/store/store.ts'
import type { Commitment } from './tables.ts'

type Counted = Extract<Fact['kind'], `commitment.${string}`>

/**
 * What an act on a commitment lets be counted: the day it was given and the one first due stand in every fact, so that each
 * can be told late or early alone; it counts for the unit its lead had that day. What was only heard is not counted, and
 * neither is what becomes of it.
 */
export async function factsOf(
  { tx }: Pick<Change, 'tx'>,
  one: Commitment,
  { kind, sort = one.authority }: { kind: Counted; sort?: string },
): Promise<Fact[]> {
  const { id: thing, issuedOn, firstDueOn: due, dueOn: until, sourceKind: origin, reserved } = one
  if (!issuedOn) return []
  const whose = await unitOfReader(tx, one.lead, issuedOn)
  return [{ kind, thing, day: issuedOn, due, until, whose, sort, origin, reserved }]
}
