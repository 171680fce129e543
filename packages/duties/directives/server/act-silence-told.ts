import type { EscalationLevel } from '@cabinet/blocks/commitments/rules/escalation.ts'
import type { Commitment } from '@cabinet/blocks/commitments/server/tables.ts'
import { holdings, persons, posts, standIns } from '@cabinet/blocks/people/server/tables.ts'
import { unitOfReader } from '@cabinet/blocks/people/server/unit-of-reader.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, eq, gt, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'

type Read = Pick<Reads, 'select' | 'selectDistinct'>
type Step = { one: Pick<Commitment, 'lead' | 'reserved' | 'authorityId'>; level: EscalationLevel; day: Day }

/**
 * Who is told when silence reaches a step: the lead; the head of the lead's unit, when that is somebody else; the chef de
 * cabinet, who also prepares the mayor's weekly sheet. Of something reserved only the lead and whoever's word it is
 * hear. Whoever stands in for one of them while they are away hears it too.
 */
export async function toldAt(read: Read, step: Step): Promise<string[]> {
  const told = await concernedAt(read, step)
  return told.length ? [...new Set([...told, ...(await standingInFor(read, told, step))])] : []
}

/** Whoever keeps the commitments of one of these while they are away; what is reserved only when it was lent with them. */
async function standingInFor(read: Read, ids: readonly string[], { one, day }: Step): Promise<string[]> {
  const lent = and(lte(standIns.from, day), gte(standIns.to, day), isNull(standIns.endedAt))
  const rows = await read
    .select({ id: standIns.standInId, acts: standIns.acts, reserved: standIns.reserved })
    .from(standIns)
    .innerJoin(persons, and(eq(persons.id, standIns.standInId), stillHere(day)))
    .where(and(inArray(standIns.absentId, [...ids]), lent))
  const keeps = rows.filter(({ acts, reserved }) => acts.includes('directives.read') && (reserved || !one.reserved))
  return keeps.map((row) => row.id)
}

async function concernedAt(read: Read, { one, level, day }: Step): Promise<string[]> {
  if (level === 'lead') return leading(read, one.lead, day)
  if (one.reserved) return [one.authorityId]
  if (level !== 'head') return holders(read, day, eq(posts.role, 'chief'))
  const own = await leading(read, one.lead, day)
  const unit = await unitOfReader(read, one.lead, day)
  return (unit ? await heads(read, day, unit) : []).filter((id) => !own.includes(id))
}

/** The people behind a lead: a person, whoever holds the post, whoever heads the unit. */
async function leading(read: Read, lead: string, day: Day): Promise<string[]> {
  const [kind, id = ''] = lead.split(':')
  if (kind === 'unit') return heads(read, day, lead)
  if (kind === 'post') return holders(read, day, eq(posts.id, id))
  const here = and(eq(persons.id, id), stillHere(day))
  return (await read.select({ id: persons.id }).from(persons).where(here)).map((row) => row.id)
}

const heads = (read: Read, day: Day, unit: string) =>
  holders(read, day, and(eq(posts.unitId, unit.slice('unit:'.length)), eq(posts.headsUnit, true)))

async function holders(read: Read, day: Day, of: SQL | undefined): Promise<string[]> {
  const held = and(lte(holdings.from, day), or(isNull(holdings.to), gte(holdings.to, day)))
  const rows = await read
    .selectDistinct({ id: persons.id })
    .from(holdings)
    .innerJoin(posts, and(eq(posts.id, holdings.postId), or(isNull(posts.closedOn), gt(posts.closedOn, day))))
    .innerJoin(persons, and(eq(persons.id, holdings.personId), stillHere(day)))
    .where(and(of, held))
  return rows.map((row) => row.id)
}

const stillHere = (day: Day) => or(isNull(persons.leftOn), gt(persons.leftOn, day))
