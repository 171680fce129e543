import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { contacts, persons } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, desc, eq, inArray, or, type SQL } from 'drizzle-orm'
import { type CommitmentSource, openCommitmentStates } from '../rules/commitment.ts'
import { mayMove } from '../rules/parts.ts'
import { helpersOfMany } from './helpers-of.ts'
import { leadNames } from './lead-names.ts'
import { type Commitment, commitmentPostponements, commitments } from './tables.ts'
import { visibleCommitments } from './visible.ts'

type Read = Pick<Reads, 'select'>
export type Source = { kind: CommitmentSource; id: string }
export type Postponement = { from: Day | null; to: Day; reason: string; by: string; at: Date }
export type CommitmentRow = Pick<
  Commitment,
  'id' | 'kind' | 'text' | 'lead' | 'dueOn' | 'state' | 'stateReason' | 'proof' | 'notedAt' | 'sourceKind' | 'sourceId'
> & {
  leadName: string
  authority: string
  isOpen: boolean
  late: boolean
  postponements: Postponement[]
  may: ReturnType<typeof mayMove>
}

/**
 * What was promised or ordered in one thing. The caller has made sure that the thing itself may be read; where many may read
 * it, `openOnes` leaves out what this person could not open.
 */
export async function commitmentsOf(
  read: Read,
  person: Person,
  { kind, id, now, openOnes = false }: Source & { now: Date; openOnes?: boolean },
) {
  const seen = openOnes ? await visibleCommitments(read, person, await todayOf(read, now)) : undefined
  const of = and(eq(commitments.sourceKind, kind), eq(commitments.sourceId, id), seen)
  return rowsOf(read, person, { where: of, order: asc(commitments.seq), limit: 100, now })
}

/** What the office owes somebody of the address book, and those merged into them: what this person may see of it. */
export async function commitmentsTowards(
  read: Read,
  person: Person,
  { contactId, now, openOnly = false }: { contactId: string; now: Date; openOnly?: boolean },
) {
  const same = read
    .select({ id: contacts.id })
    .from(contacts)
    .where(or(eq(contacts.id, contactId), eq(contacts.mergedIntoId, contactId)))
  const where = and(
    inArray(commitments.contactId, same),
    openOnly ? inArray(commitments.state, [...openCommitmentStates]) : undefined,
    await visibleCommitments(read, person, await todayOf(read, now)),
  )
  return rowsOf(read, person, { where, order: desc(commitments.seq), limit: 50, now })
}

/** How many commitments of one thing are still owed. */
export async function openCommitmentsOf(read: Pick<Reads, '$count'>, source: Source): Promise<number> {
  const of = and(eq(commitments.sourceKind, source.kind), eq(commitments.sourceId, source.id))
  return read.$count(commitments, and(of, inArray(commitments.state, [...openCommitmentStates])))
}

type Asked = { where: SQL | undefined; order: SQL; limit: number; now: Date }

async function rowsOf(read: Read, person: Person, { where, order, limit, now }: Asked): Promise<CommitmentRow[]> {
  const rows = await read.select().from(commitments).where(where).orderBy(order).limit(limit)
  if (!rows.length) return []
  const today = await todayOf(read, now)
  const leads = await leadNames(
    read,
    rows.flatMap((row) => [row.lead, `person:${row.authorityId}`]),
  )
  const delays = await postponementsOf(
    read,
    rows.map((row) => row.id),
  )
  const helpers = await helpersOfMany(
    read,
    rows.map((row) => row.id),
  )
  return rows.map((row) => {
    const { id, kind, text, lead, dueOn, state, stateReason, proof, notedAt, sourceKind, sourceId } = row
    const isOpen = openCommitmentStates.includes(state)
    return {
      ...{ id, kind, text, lead, dueOn, state, stateReason, proof, notedAt, sourceKind, sourceId, isOpen },
      leadName: leads.get(lead) ?? '',
      authority: leads.get(`person:${row.authorityId}`) ?? '',
      late: isOpen && dueOn !== null && dueOn < today,
      postponements: delays.get(id) ?? [],
      may: mayMove(person, { ...row, helpers: helpers.get(id) ?? [] }),
    }
  })
}

/** Every day each was put off to, in order. */
export async function postponementsOf(read: Read, ids: readonly string[]): Promise<Map<string, Postponement[]>> {
  const rows = await read
    .select({ one: commitmentPostponements, by: persons.name })
    .from(commitmentPostponements)
    .innerJoin(persons, eq(persons.id, commitmentPostponements.decidedBy))
    .where(inArray(commitmentPostponements.commitmentId, [...ids]))
    .orderBy(asc(commitmentPostponements.decidedAt), asc(commitmentPostponements.to))
  const said = rows.map(({ one: { commitmentId, from, to, reason, decidedAt }, by }) => ({
    commitmentId,
    row: { from, to, reason, by, at: decidedAt },
  }))
  return new Map(
    [...Map.groupBy(said, (one) => one.commitmentId)].map(([id, group]) => [id, group.map((one) => one.row)]),
  )
}
