import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import { increment } from '@cabinet/store/sql.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, inArray, ne } from 'drizzle-orm'
import type { GuestEditForm, GuestRemoveForm, GuestReplaceForm } from '../rules/forms.ts'
import { moveGuest } from '../rules/guest.ts'
import { editableCeremony } from './edit-ceremony.ts'
import { addGuests, holdersOfFunctions } from './guest-add.ts'
import { coupleUp } from './guest-couples.ts'
import { snapshotOf } from './guest-snapshot.ts'
import { lineChanged } from './line-changed.ts'
import { refuseOverQuota } from './quota-cards.ts'
import { type Ceremony, ceremonies, type Guest, guests } from './tables.ts'

/** A guest of a ceremony this person may change. */
export async function guestInHand(change: Change, guestId: string): Promise<{ guest: Guest; ceremony: Ceremony }> {
  const [guest] = await change.tx.select().from(guests).where(eq(guests.id, guestId))
  if (!guest) throw notFound()
  return { guest, ceremony: await editableCeremony(change, guest.ceremonyId) }
}

/** How this card is written, and who comes along. Refuses `ceremonies.guest-changed`: the second of two people is told. */
export async function editGuest(change: Change, { guestId, version, ...facts }: GuestEditForm): Promise<void> {
  const { guest, ceremony } = await guestInHand(change, guestId)
  if (guest.version !== version) throw new Refusal('ceremonies.guest-changed', { name: guest.name })
  const { quotaId } = facts
  if (quotaId && quotaId !== guest.quotaId) await refuseOverQuota(change, { ceremonyId: ceremony.id, quotaId, more: 1 })
  await saveGuest(change, guest, facts)
  await change.record('ceremonies.guest.edited', ceremony.id, { guestId })
}

/** Writes a guest as a new version. Refuses `ceremonies.guest-changed`. */
export async function saveGuest(change: Change, guest: Guest, facts: Partial<Guest>): Promise<void> {
  const saved = await change.tx
    .update(guests)
    .set({ ...facts, version: guest.version + 1 })
    .where(and(eq(guests.id, guest.id), eq(guests.version, guest.version)))
    .returning({ id: guests.id })
  if (!saved.length) throw new Refusal('ceremonies.guest-changed', { name: guest.name })
}

/** Takes guests off the list; what they answered stays known. Whoever is off it already stays off it. */
export async function removeGuests(change: Change, form: GuestRemoveForm): Promise<{ removed: number }> {
  const ceremony = await editableCeremony(change, form.ceremonyId)
  const wanted = [...new Set(form.guestIds)]
  const found = await change.tx
    .select()
    .from(guests)
    .where(and(eq(guests.ceremonyId, ceremony.id), inArray(guests.id, wanted)))
  if (found.length !== wanted.length) throw notFound()
  const standing = found.filter((one) => one.state !== 'withdrawn')
  for (const guest of standing) moveGuest(guest.state, 'withdrawn')
  const off = { state: 'withdrawn' as const, coupleWith: null, override: null, courtesyAfter: null }
  const ids = standing.map((one) => one.id)
  if (ids.length)
    await change.tx
      .update(guests)
      .set({ ...off, version: increment(guests.version) })
      .where(inArray(guests.id, ids))
  if (ids.includes(ceremony.hostGuestId ?? ''))
    await change.tx.update(ceremonies).set({ hostGuestId: null }).where(eq(ceremonies.id, ceremony.id))
  await coupleUp(change, ceremony)
  await lineChanged(change, ceremony.id)
  const guestIds = ids.slice(0, 50)
  await change.record('ceremonies.guest.removed', ceremony.id, { many: standing.length, guestIds, reason: form.reason })
  return { removed: standing.length }
}

/**
 * Somebody else holds the function now: they are put on the list, and whoever held it is taken off. Refuses
 * `ceremonies.guest-function-ended` and `ceremonies.guest-already-there`.
 */
export async function replaceGuest(change: Change, { guestId, functionId }: GuestReplaceForm): Promise<string> {
  const { guest, ceremony } = await guestInHand(change, guestId)
  const twice = and(
    eq(guests.ceremonyId, ceremony.id),
    eq(guests.functionId, functionId),
    ne(guests.state, 'withdrawn'),
  )
  const [there] = await change.tx.select().from(guests).where(twice)
  if (there) throw new Refusal('ceremonies.guest-already-there', { name: there.name })
  await removeGuests(change, { ceremonyId: ceremony.id, guestIds: [guest.id], reason: '' })
  const { quotaId, plusOnes } = guest
  const asked = {
    ceremonyId: ceremony.id,
    functionIds: [functionId],
    quotaId,
    plusOnes,
    withSpouse: guest.spouse !== '',
  }
  const { added } = await addGuests(change, asked)
  const [newId = ''] = added
  await change.record('ceremonies.guest.replaced', ceremony.id, { guestId: guest.id, newId })
  return newId
}

/** The card as the address book has it today: a new title, another address. The answer given stays. */
export async function refreshGuest(change: Change, { guestId }: { guestId: string }): Promise<void> {
  const { guest, ceremony } = await guestInHand(change, guestId)
  const [holder] = await holdersOfFunctions(change, [guest.functionId])
  if (!holder) throw notFound()
  await saveGuest(change, guest, snapshotOf(holder))
  await lineChanged(change, ceremony.id)
  await change.record('ceremonies.guest.refreshed', ceremony.id, { guestId })
}
