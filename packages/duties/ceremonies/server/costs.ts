import { randomUUID } from 'node:crypto'
import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { isCurrency } from '@cabinet/duties/missions/rules/money.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, asc, count, eq } from 'drizzle-orm'
import { balanceOf } from '../rules/cost-balance.ts'
import { currencyOf } from '../rules/currency.ts'
import type { CostForm } from '../rules/forms.ts'
import { editableCeremony } from './edit-ceremony.ts'
import { ceremonyCosts } from './tables.ts'
import type { Reading } from './visible.ts'

/** The expenses of a ceremony, and what was planned and spent in each currency: two are never added. */
export async function costsOf(read: Reading, ceremonyId: string) {
  const rows = await read
    .select()
    .from(ceremonyCosts)
    .where(eq(ceremonyCosts.ceremonyId, ceremonyId))
    .orderBy(asc(ceremonyCosts.position), asc(ceremonyCosts.id))
  return {
    rows,
    sums: balanceOf(rows),
    /** Bills that are not there yet. */
    open: rows.filter((row) => row.spent === null).length,
  }
}

/** What something is to cost, and what it cost. Refuses `ceremonies.ceremony-unknown-currency`. */
export async function saveCost(change: Change, { id, ceremonyId, currency, ...facts }: CostForm): Promise<string> {
  const ceremony = await editableCeremony(change, ceremonyId)
  const money = currency ?? currencyOf((await officeOf(change.tx))?.country ?? '')
  if (!isCurrency(money)) throw new Refusal('ceremonies.ceremony-unknown-currency', { currency: money })
  const ofIt = eq(ceremonyCosts.ceremonyId, ceremony.id)
  const costId = id ?? randomUUID()
  const typed = { ...facts, currency: money }
  if (id) {
    const meant = and(eq(ceremonyCosts.id, id), ofIt)
    const [saved] = await change.tx.update(ceremonyCosts).set(typed).where(meant).returning()
    if (!saved) throw notFound()
  } else {
    const [many] = await change.tx.select({ many: count() }).from(ceremonyCosts).where(ofIt)
    const row = { ...typed, id: costId, ceremonyId: ceremony.id, position: many?.many ?? 0 }
    await change.tx.insert(ceremonyCosts).values(row)
  }
  await change.record('ceremonies.cost.saved', ceremony.id, { label: facts.label })
  return costId
}

/** An expense that is none. */
export async function removeCost(change: Change, { id }: { id: string }): Promise<void> {
  const [cost] = await change.tx.select().from(ceremonyCosts).where(eq(ceremonyCosts.id, id))
  if (!cost) throw notFound()
  await editableCeremony(change, cost.ceremonyId)
  await change.tx.delete(ceremonyCosts).where(eq(ceremonyCosts.id, id))
  await change.record('ceremonies.cost.removed', cost.ceremonyId, { label: cost.label })
}
