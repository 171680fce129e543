import type { Day } from '@cabinet/office/day.ts'
import { covers } from '@cabinet/office/period.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { type Journey, nightsOf, type Stage } from './stages.ts'

/** days: every day begun away, that of the return included · nights: every night spent away */
export const countings = ['days', 'nights'] as const
export type Counting = (typeof countings)[number]

/** Daily allowances as a decree gives them. */
export type Grid = {
  id: string
  name: string
  currency: string
  counts: Counting
  from: Day
  to: Day | null
  /** Which zone a country belongs to; `*` for all others. */
  zones: Readonly<Record<string, string>>
  rates: readonly { zone: string; category: string; amount: number }[]
}

/** So many days in one place at one rate. */
export type PerDiemLine = {
  gridId: string
  grid: string
  place: string
  country: string
  zone: string
  days: number
  rate: number
  amount: number
  currency: string
}

/**
 * What one traveller is due. Each day is paid by the grid that is valid on that day, at the rate of the place where the
 * night is spent. Where the grids do not say, it refuses and never counts nothing: `missions.per-diem.no-grid`,
 * `.no-zone`, `.no-rate`.
 */
export function perDiemOf(
  traveller: { category: string },
  stages: readonly Stage[],
  { grids, ...journey }: Journey & { grids: readonly Grid[] },
): PerDiemLine[] {
  const lines: PerDiemLine[] = []
  for (const { day, stage, isReturn } of nightsOf(stages, journey)) {
    if (!stage) throw new Refusal('missions.per-diem.no-place', { day })
    const { grid, zone } = gridFor(stage.country, day, grids)
    if (grid.counts === 'nights' && isReturn) continue
    const rate = grid.rates.find((one) => one.zone === zone && one.category === traveller.category)
    if (!rate) {
      throw new Refusal('missions.per-diem.no-rate', { category: traveller.category, zone, grid: grid.name })
    }
    addDay(lines, {
      gridId: grid.id,
      grid: grid.name,
      place: stage.place,
      country: stage.country,
      zone,
      rate: rate.amount,
      currency: grid.currency,
    })
  }
  return lines
}

/** Days that follow one another in one place at one rate are one line. */
function addDay(lines: PerDiemLine[], day: Omit<PerDiemLine, 'days' | 'amount'>): void {
  const last = lines.at(-1)
  const goesOn = last?.gridId === day.gridId && last.place === day.place && last.rate === day.rate
  if (!last || !goesOn) {
    lines.push({ ...day, days: 1, amount: day.rate })
    return
  }
  last.days += 1
  last.amount = last.days * last.rate
}

/** The grid of that day that names the country; else the one that speaks of all others. The latest text wins. */
function gridFor(country: string, day: Day, grids: readonly Grid[]): { grid: Grid; zone: string } {
  const valid = grids.filter((grid) => covers(grid, day)).toSorted((a, b) => (a.from < b.from ? 1 : -1))
  if (valid.length === 0) throw new Refusal('missions.per-diem.no-grid', { day })
  for (const key of [country, '*']) {
    for (const grid of valid) {
      const zone = Object.hasOwn(grid.zones, key) ? grid.zones[key] : undefined
      if (zone) return { grid, zone }
    }
  }
  throw new Refusal('missions.per-diem.no-zone', { country, grid: valid[0]?.name ?? '' })
}
