import { monthOf } from '@cabinet/office/day.ts'
import type { FactKind } from '@cabinet/office/fact-kinds.ts'
import { facts } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, between, count, eq, lt } from 'drizzle-orm'
import type { Period } from '../rules/period.ts'
import type { SplitAsked } from './split-columns.ts'

/** What is counted by its day alone: letters by the ten thousand are summed in the index instead of being read. */
const volumes: Record<string, { counts: FactKind; less?: { kind: FactKind; sort: string } }> = {
  ML1i: { counts: 'letter.in', less: { kind: 'letter.ended', sort: 'voided' } },
  ML2o: { counts: 'letter.out' },
}

type Asked = SplitAsked & { period: Period }

/** By indicator, how many in each month (`2026-03`). */
export async function monthlyVolumes(read: Reads, asked: Asked): Promise<Map<string, Map<string, number>>> {
  const found = new Map<string, Map<string, number>>()
  for (const code of asked.definition.columns) {
    const volume = volumes[code]
    if (!volume) continue
    const { counts, less } = volume
    const inMonth = async (openOnly: boolean) => {
      const sums = await byMonth(read, asked, { kind: counts, openOnly })
      const gone = less ? await byMonth(read, asked, { ...less, openOnly }) : new Map<string, number>()
      return new Map([...sums].map(([month, times]) => [month, times - (gone.get(month) ?? 0)]))
    }
    const open = await inMonth(true)
    const complete = asked.edition === 'mayor' ? await inMonth(false) : open
    const kept = [...complete].map(([month, all]) => {
      const known = open.get(month) ?? 0
      return [month, all - known < asked.thresholds.mask ? known : all] as const
    })
    found.set(code, new Map(kept))
  }
  return found
}

async function byMonth(
  read: Reads,
  { period, setting }: Asked,
  { kind, sort, openOnly }: { kind: FactKind; sort?: string; openOnly: boolean },
): Promise<Map<string, number>> {
  const chosen = and(
    ...[eq(facts.kind, kind), between(facts.day, period.from, period.to), lt(facts.at, new Date(setting.asOf))],
    openOnly ? eq(facts.reserved, false) : undefined,
    sort ? eq(facts.sort, sort) : undefined,
  )
  const rows = await read.select({ day: facts.day, times: count() }).from(facts).where(chosen).groupBy(facts.day)
  const sums = new Map<string, number>()
  for (const { day, times } of rows) sums.set(monthOf(day), (sums.get(monthOf(day)) ?? 0) + times)
  return sums
}
