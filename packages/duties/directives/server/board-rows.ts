import { openCommitmentStates } from '@cabinet/blocks/commitments/rules/commitment.ts'
import { absentWhose, mayMove } from '@cabinet/blocks/commitments/rules/parts.ts'
import { helpersOfMany } from '@cabinet/blocks/commitments/server/helpers-of.ts'
import { type Commitment, commitmentPostponements } from '@cabinet/blocks/commitments/server/tables.ts'
import { calendarOf } from '@cabinet/blocks/people/server/office-now.ts'
import { addresseeNames } from '@cabinet/duties/mail/server/addressees.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import { workingDaysBetween } from '@cabinet/office/working-days.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { count, inArray } from 'drizzle-orm'
import type { BoardAsked } from '../rules/board.ts'

type Read = Pick<Reads, 'select'>

/** A commitment as a line of a board shows it. */
export type BoardRow = Pick<
  Commitment,
  | 'id'
  | 'kind'
  | 'text'
  | 'lead'
  | 'dueOn'
  | 'firstDueOn'
  | 'state'
  | 'stateReason'
  | 'authority'
  | 'sourceKind'
  | 'sourceId'
  | 'reserved'
  | 'escalation'
  | 'escalatedOn'
  | 'version'
> & {
  leadName: string
  /** On whose word. */
  authorityName: string
  helpers: string[]
  isOpen: boolean
  late: boolean
  /** Working days left until it is due, negative when late; null without a day. */
  daysLeft: number | null
  postponed: number
  /** Whose line it is when the reader stands in for them. */
  inPlaceOf: string | null
  may: ReturnType<typeof mayMove>
}

/** The rows of commitments the caller was allowed to see, in the order given: seven queries, however many. */
export async function boardRows(
  read: Read,
  person: Person,
  { page, today, board }: { page: readonly Commitment[]; today: Day; board?: BoardAsked['board'] },
): Promise<BoardRow[]> {
  if (!page.length) return []
  const ids = page.map((one) => one.id)
  const helpers = await helpersOfMany(read, ids)
  const names = await addresseeNames(read, [
    ...page.flatMap((one) => [one.lead, `person:${one.authorityId}`]),
    ...[...helpers.values()].flat(),
  ])
  const [postponed, calendar] = [await postponedOf(read, ids), await calendarOf(read)]
  return page.map((one) => {
    const inHand = { ...one, helpers: helpers.get(one.id) ?? [] }
    const isOpen = openCommitmentStates.includes(one.state)
    return {
      ...factsOf(one),
      leadName: names.get(one.lead) ?? '',
      authorityName: names.get(`person:${one.authorityId}`) ?? '',
      helpers: inHand.helpers.map((key) => names.get(key) ?? ''),
      isOpen,
      late: isOpen && one.dueOn !== null && one.dueOn < today,
      daysLeft: one.dueOn === null ? null : workingDaysBetween(today, one.dueOn, calendar),
      postponed: postponed.get(one.id) ?? 0,
      inPlaceOf: board === 'mine' || board === 'awaited' ? absentWhose(person, inHand, board) : null,
      may: mayMove(person, inHand),
    }
  })
}

function factsOf(one: Commitment) {
  const { id, kind, text, lead, dueOn, firstDueOn, state, stateReason, authority, sourceKind, sourceId } = one
  const { reserved, escalation, escalatedOn, version } = one
  return {
    ...{ id, kind, text, lead, dueOn, firstDueOn, state, stateReason, authority, sourceKind, sourceId },
    ...{ reserved, escalation, escalatedOn, version },
  }
}

async function postponedOf(read: Read, ids: readonly string[]): Promise<Map<string, number>> {
  const { commitmentId } = commitmentPostponements
  const rows = await read
    .select({ id: commitmentId, many: count() })
    .from(commitmentPostponements)
    .where(inArray(commitmentId, [...ids]))
    .groupBy(commitmentId)
  return new Map(rows.map((row) => [row.id, row.many]))
}
