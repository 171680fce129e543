import type { Person } from '@cabinet/office/person.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, asc, count, eq, ne } from 'drizzle-orm'
import { guests, type Quota, quotas } from './tables.ts'
import { type Reading, visibleCeremony } from './visible.ts'

/** The cards given to partners, with how many have a name on them. */
export async function quotasOf(read: Reading, ceremonyId: string): Promise<(Quota & { used: number })[]> {
  const given = await read.select().from(quotas).where(eq(quotas.ceremonyId, ceremonyId)).orderBy(asc(quotas.partner))
  const used = await read
    .select({ quotaId: guests.quotaId, many: count() })
    .from(guests)
    .where(and(eq(guests.ceremonyId, ceremonyId), ne(guests.state, 'withdrawn')))
    .groupBy(guests.quotaId)
  const many = new Map(used.map((one) => [one.quotaId, one.many]))
  return given.map((quota) => ({ ...quota, used: many.get(quota.id) ?? 0 }))
}

/** How many guests of a ceremony stand on a partner's cards. */
export async function cardsUsed(read: Reading, quotaId: string): Promise<number> {
  const named = and(eq(guests.quotaId, quotaId), ne(guests.state, 'withdrawn'))
  const [row] = await read.select({ many: count() }).from(guests).where(named)
  return row?.many ?? 0
}

type Wanted = { ceremonyId: string; quotaId: string; more: number }

/** Refuses `ceremonies.guest-over-quota`: a partner names no more people than they were given cards. */
export async function refuseOverQuota({ tx }: Change, { ceremonyId, quotaId, more }: Wanted): Promise<void> {
  // Written as it is, so that two desks after the last card go one after the other.
  const [quota] = await tx
    .update(quotas)
    .set({ ceremonyId })
    .where(and(eq(quotas.id, quotaId), eq(quotas.ceremonyId, ceremonyId)))
    .returning()
  if (!quota) throw notFound()
  const used = await cardsUsed(tx, quotaId)
  const left = Math.max(quota.cards - used, 0)
  if (more > left)
    throw new Refusal('ceremonies.guest-over-quota', { partner: quota.partner, cards: quota.cards, left, more })
}

/** The partners' cards of a ceremony this person may see. */
export async function quotasFor(read: Reads, person: Person, { ceremonyId }: { ceremonyId: string }) {
  const ceremony = await visibleCeremony(read, person, ceremonyId)
  return quotasOf(read, ceremony.id)
}
