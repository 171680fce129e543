import type { Day } from '@cabinet/office/day.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, asc, eq } from 'drizzle-orm'
import { indicatorOf } from '../rules/indicators.ts'
import type { TargetForm } from '../rules/statistics-forms.ts'
import { indicatorTargets } from './tables.ts'

/** What is aimed at from a day on. Said again for the same day, it replaces what was said; null ends the aim. */
export async function setTarget(change: Change, { code, from, target }: TargetForm): Promise<void> {
  if (!indicatorOf(code)) throw notFound()
  const said = { target, setBy: change.person.id, setAt: change.now }
  const same = and(eq(indicatorTargets.code, code), eq(indicatorTargets.from, from))
  const [known] = await change.tx.select().from(indicatorTargets).where(same)
  if (known) await change.tx.update(indicatorTargets).set(said).where(same)
  else await change.tx.insert(indicatorTargets).values({ code, from, ...said })
  await change.record('reports.indicator.aimed', code, { from, target, was: known?.target ?? null })
}

/** Every aim of the office, by indicator, earliest first. */
export async function targets(read: Reads) {
  return read
    .select({ code: indicatorTargets.code, from: indicatorTargets.from, target: indicatorTargets.target })
    .from(indicatorTargets)
    .orderBy(asc(indicatorTargets.code), asc(indicatorTargets.from))
}

/** What was aimed at on a day, by indicator: the latest aim that had begun by then; null where it was ended. */
export async function targetsAt(read: Reads, day: Day): Promise<Map<string, number | null>> {
  const begun = (await targets(read)).filter(({ from }) => from <= day)
  return new Map(begun.map(({ code, target }) => [code, target]))
}
