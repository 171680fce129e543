import { randomUUID } from 'node:crypto'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, count, eq } from 'drizzle-orm'
import type { NeedForm } from '../rules/forms.ts'
import { editableCeremony } from './edit-ceremony.ts'
import { type CeremonyNeed, ceremonyNeeds } from './tables.ts'

/** Something that has to be there: so many, from whom. */
export async function saveNeed(change: Change, { id, ceremonyId, ...facts }: NeedForm): Promise<string> {
  const ceremony = await editableCeremony(change, ceremonyId)
  const ofIt = eq(ceremonyNeeds.ceremonyId, ceremony.id)
  const needId = id ?? randomUUID()
  if (id) {
    const meant = and(eq(ceremonyNeeds.id, id), ofIt)
    const [saved] = await change.tx.update(ceremonyNeeds).set(facts).where(meant).returning()
    if (!saved) throw notFound()
  } else {
    const [many] = await change.tx.select({ many: count() }).from(ceremonyNeeds).where(ofIt)
    const row = { ...facts, id: needId, ceremonyId: ceremony.id, position: many?.many ?? 0, readyAt: null }
    await change.tx.insert(ceremonyNeeds).values(row)
  }
  await change.record('ceremonies.need.saved', ceremony.id, { label: facts.label })
  return needId
}

/** It is there, or not yet after all. */
export async function needReady(change: Change, { id, ready }: { id: string; ready: boolean }): Promise<void> {
  const need = await needOf(change, id)
  await change.tx
    .update(ceremonyNeeds)
    .set({ readyAt: ready ? change.now : null })
    .where(eq(ceremonyNeeds.id, id))
  const event = ready ? 'ceremonies.need.ready' : 'ceremonies.need.not-ready'
  await change.record(event, need.ceremonyId, { label: need.label })
}

/** Not needed this time. */
export async function removeNeed(change: Change, { id }: { id: string }): Promise<void> {
  const need = await needOf(change, id)
  await change.tx.delete(ceremonyNeeds).where(eq(ceremonyNeeds.id, id))
  await change.record('ceremonies.need.removed', need.ceremonyId, { label: need.label })
}

async function needOf(change: Change, id: string): Promise<CeremonyNeed> {
  const [need] = await change.tx.select().from(ceremonyNeeds).where(eq(ceremonyNeeds.id, id))
  if (!need) throw notFound()
  await editableCeremony(change, need.ceremonyId)
  return need
}
