import { laterOf } from '@cabinet/office/day.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { type Grid, type PerDiemLine, perDiemOf } from '../rules/per-diem.ts'
import { balancesOf } from '../rules/settlement.ts'
import { asTravelled } from '../rules/stages.ts'
import type { MissionParts } from './mission-parts.ts'
import { type Mission, type MissionMember, perDiemGrids, perDiemRates, type Settlement, settlements } from './tables.ts'

type Reading = Pick<Reads, 'select'>

/** What one traveller is due by the grids, or the sentence that says why nobody can tell. */
export type Allowance = { lines: PerDiemLine[]; refusal: { code: string; details: Record<string, unknown> } | null }

/** The grids that are valid on some day between two, with their rates; those that were retired are out of use. */
export async function gridsBetween(read: Reading, from: string, to: string): Promise<Grid[]> {
  const valid = and(
    isNull(perDiemGrids.retiredAt),
    lte(perDiemGrids.from, to),
    or(isNull(perDiemGrids.to), gte(perDiemGrids.to, from)),
  )
  const grids = await read.select().from(perDiemGrids).where(valid).orderBy(asc(perDiemGrids.from))
  if (!grids.length) return []
  const ids = grids.map((grid) => grid.id)
  const rates = await read.select().from(perDiemRates).where(inArray(perDiemRates.gridId, ids))
  return grids.map((grid) => ({ ...grid, rates: rates.filter((rate) => rate.gridId === grid.id) }))
}

/**
 * The allowance of each traveller, by member: over the days planned, and once they are back over those travelled. Nothing
 * is due where somebody else than the office pays it, nor to a traveller without a category.
 */
export async function allowancesOf(
  read: Reading,
  mission: Mission,
  parts: MissionParts,
): Promise<Map<string, Allowance>> {
  const { stages, members, costs } = parts
  const paidByOthers = costs.some((cost) => cost.kind === 'per-diem' && cost.payer !== 'office')
  const isOver = mission.state === 'cancelled'
  const last = mission.returnedOn ?? mission.returnsOn
  const journey = { departsOn: mission.departsOn, returnsOn: last }
  const grids = await gridsBetween(read, mission.departsOn, laterOf(last, mission.returnsOn))
  const travelled = asTravelled(stages, mission.returnedOn)
  const allowance = (member: MissionMember): Allowance => {
    if (paidByOthers || isOver || !member.category) return { lines: [], refusal: null }
    try {
      return { lines: perDiemOf(member, travelled, { ...journey, grids }), refusal: null }
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return { lines: [], refusal: { code: error.code, details: error.details } }
    }
  }
  return new Map(members.map((member) => [member.id, allowance(member)]))
}

export function entriesOf(read: Reading, missionId: string): Promise<Settlement[]> {
  return read
    .select()
    .from(settlements)
    .where(eq(settlements.missionId, missionId))
    .orderBy(asc(settlements.on), asc(settlements.notedAt), asc(settlements.id))
}

/** How each traveller stands: allowance, money handed out, receipts, balance in each currency. */
export async function accountsOf(read: Reading, mission: Mission, parts: MissionParts) {
  const allowances = await allowancesOf(read, mission, parts)
  const entries = await entriesOf(read, mission.id)
  return parts.members.map((member) => {
    const own = entries.filter((entry) => entry.memberId === member.id)
    const { lines, refusal } = allowances.get(member.id) ?? { lines: [], refusal: null }
    return { memberId: member.id, name: member.name, lines, refusal, entries: own, balances: balancesOf(lines, own) }
  })
}
