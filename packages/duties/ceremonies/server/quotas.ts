import { randomUUID } from 'node:crypto'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { QuotaForm } from '../rules/forms.ts'
import { editableCeremony } from './edit-ceremony.ts'
import { cardsUsed } from './quota-cards.ts'
import { guests, quotas } from './tables.ts'

/** So many cards for a partner to name people on. Refuses `ceremonies.guest-quota-too-small` below what is named already. */
export async function saveQuota(change: Change, { id, ceremonyId, ...facts }: QuotaForm): Promise<string> {
  const ceremony = await editableCeremony(change, ceremonyId)
  const quotaId = id ?? randomUUID()
  const used = id ? await cardsUsed(change.tx, id) : 0
  if (facts.cards < used) throw new Refusal('ceremonies.guest-quota-too-small', { partner: facts.partner, used })
  if (!id) await change.tx.insert(quotas).values({ ...facts, id: quotaId, ceremonyId: ceremony.id })
  else {
    const meant = and(eq(quotas.id, id), eq(quotas.ceremonyId, ceremony.id))
    const [saved] = await change.tx.update(quotas).set(facts).where(meant).returning()
    if (!saved) throw notFound()
  }
  await change.record('ceremonies.guest.quota-saved', ceremony.id, { partner: facts.partner, cards: facts.cards })
  return quotaId
}

/** Takes the cards back. Refuses `ceremonies.guest-quota-in-use` while somebody stands on one. */
export async function removeQuota(change: Change, { id }: { id: string }): Promise<void> {
  const [quota] = await change.tx.select().from(quotas).where(eq(quotas.id, id))
  if (!quota) throw notFound()
  await editableCeremony(change, quota.ceremonyId)
  const used = await cardsUsed(change.tx, id)
  if (used) throw new Refusal('ceremonies.guest-quota-in-use', { partner: quota.partner, used })
  // Those who were taken off the list keep no card of a quota that is no more.
  await change.tx.update(guests).set({ quotaId: null }).where(eq(guests.quotaId, id))
  await change.tx.delete(quotas).where(eq(quotas.id, id))
  await change.record('ceremonies.guest.quota-removed', quota.ceremonyId, { partner: quota.partner })
}
