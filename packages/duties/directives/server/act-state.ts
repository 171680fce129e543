import type { CommitmentAuthority } from '@cabinet/blocks/commitments/rules/commitment.ts'
import { postponementsOf } from '@cabinet/blocks/commitments/server/commitments-of.ts'
import { leadNames } from '@cabinet/blocks/commitments/server/lead-names.ts'
import { commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { visibleCommitments } from '@cabinet/blocks/commitments/server/visible.ts'
import { papersCounted } from '@cabinet/blocks/documents/server/papers.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, gte, inArray, lte, ne, type SQL } from 'drizzle-orm'
import { isOpen, unitKeys } from './board-walks.ts'

/** Of what: one authority, one unit, one meeting, or all of it; given in a period, when one is said. */
export type StateAsked = {
  authority?: CommitmentAuthority | undefined
  unit?: string | undefined
  meetingId?: string | undefined
  /** Only what silence carried up to the mayor: the weekly sheet. */
  carried?: boolean | undefined
  from?: Day | undefined
  to?: Day | undefined
  today: Day
}

/** A paper longer than this is no longer gone through by anybody. */
export const longestState = 500

/**
 * What was given and what became of it, in the order it was given, of what this person may see. What is reserved stays off a
 * paper that is handed round; `reserved` counts what this person knows of it.
 */
export async function stateOfExecution(read: Reads, person: Person, asked: StateAsked) {
  const open = and(await selection(read, asked), await visibleCommitments(read, person, asked.today))
  const rows = await read
    .select()
    .from(commitments)
    .where(and(open, eq(commitments.reserved, false)))
    .orderBy(asc(commitments.issuedOn), asc(commitments.seq))
    .limit(longestState + 1)
  const shown = rows.slice(0, longestState)
  const ids = shown.map((row) => row.id)
  const names = await leadNames(
    read,
    shown.map((row) => row.lead),
  )
  const [delays, papers] = [await postponementsOf(read, ids), await papersCounted(read, { kind: 'commitment', ids })]
  return {
    rows: shown.map((row) => ({
      ...row,
      leadName: names.get(row.lead) ?? '',
      postponed: (delays.get(row.id) ?? []).filter((one) => one.from !== null).length,
      papers: papers.get(row.id) ?? 0,
    })),
    isCut: rows.length > longestState,
    reserved: await read.$count(commitments, and(open, eq(commitments.reserved, true))),
  }
}

async function selection(read: Reads, { authority, unit, meetingId, carried, from, to, today }: StateAsked) {
  const wheres: (SQL | undefined)[] = [
    ne(commitments.state, 'proposed'),
    authority ? eq(commitments.authority, authority) : undefined,
    unit ? inArray(commitments.lead, await unitKeys(read, unit, today)) : undefined,
    meetingId ? and(eq(commitments.sourceKind, 'meeting'), eq(commitments.sourceId, meetingId)) : undefined,
    carried ? and(isOpen, eq(commitments.escalation, 'mayor')) : undefined,
    from ? gte(commitments.issuedOn, from) : undefined,
    to ? lte(commitments.issuedOn, to) : undefined,
  ]
  return and(...wheres)
}
