import { randomUUID } from 'node:crypto'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { UsageEndForm, UsageForm } from '../rules/line-forms.ts'
import { allLinesChanged } from './line-touched.ts'
import { type LocalUsage, localUsages } from './tables.ts'

/** Writes down a usage of the commune; it counts once the mayor signed it. */
export async function proposeUsage(change: Change, { content, source, from, to }: UsageForm): Promise<string> {
  const id = randomUUID()
  const proposed = { proposedBy: change.person.id, proposedAt: change.now, signedBy: null, signedAt: null }
  await change.tx.insert(localUsages).values({ id, content, source, from, to, ...proposed })
  await change.record('ceremonies.list.usage-proposed', id, { key: content.key })
  return id
}

/** The mayor signs it: dated, and used in every ceremony from its first day. Refuses `ceremonies.list-usage-signed`. */
export async function signUsage(change: Change, { usageId }: { usageId: string }): Promise<void> {
  const usage = await usageInHand(change, usageId)
  const unsigned = and(eq(localUsages.id, usageId), isNull(localUsages.signedAt))
  const signed = { signedBy: change.inPlaceOf?.id ?? change.person.id, signedAt: change.now }
  const saved = await change.tx.update(localUsages).set(signed).where(unsigned).returning({ id: localUsages.id })
  if (saved.length === 0) throw new Refusal('ceremonies.list-usage-signed')
  await allLinesChanged(change)
  await change.record('ceremonies.list.usage-signed', usageId, { key: usage.content.key })
}

/** The last day a usage counts; past ceremonies keep it. Refuses `ceremonies.list-usage-bad-end`. */
export async function endUsage(change: Change, { usageId, to }: UsageEndForm): Promise<void> {
  const usage = await usageInHand(change, usageId)
  if (to < usage.from) throw new Refusal('ceremonies.list-usage-bad-end', { from: usage.from })
  await change.tx.update(localUsages).set({ to }).where(eq(localUsages.id, usageId))
  await allLinesChanged(change)
  await change.record('ceremonies.list.usage-ended', usageId, { key: usage.content.key, to })
}

/** Takes back a usage that nobody signed. */
export async function withdrawUsage(change: Change, { usageId }: { usageId: string }): Promise<void> {
  const usage = await usageInHand(change, usageId)
  if (usage.signedAt) throw new Refusal('ceremonies.list-usage-signed')
  await change.tx.delete(localUsages).where(eq(localUsages.id, usageId))
  await change.record('ceremonies.list.usage-withdrawn', usageId, { key: usage.content.key })
}

async function usageInHand({ tx }: Change, usageId: string): Promise<LocalUsage> {
  const [usage] = await tx.select().from(localUsages).where(eq(localUsages.id, usageId))
  if (!usage) throw notFound()
  return usage
}
