import type { Person } from '@cabinet/office/person.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { type Ceremony, ceremonies, type Guest, guests } from './tables.ts'
import { type Reading, visible } from './visible.ts'

export type GuestAt = { guest: Guest; ceremony: Ceremony }

/** One guest of a ceremony this person may see, or the same answer as for one that does not exist. */
export async function guestAndCeremony(read: Reading, person: Person, guestId: string): Promise<GuestAt> {
  const [found] = await read
    .select({ guest: guests, ceremony: ceremonies })
    .from(guests)
    .innerJoin(ceremonies, eq(ceremonies.id, guests.ceremonyId))
    .where(and(eq(guests.id, guestId), visible(read, person)))
  if (!found) throw notFound()
  return found
}

/** Refuses `ceremonies.guest-changed-meanwhile` when somebody wrote to this guest since the screen was filled. */
export async function saveGuest(change: Change, guest: Guest, fields: Partial<Guest>): Promise<Guest> {
  const [saved] = await change.tx
    .update(guests)
    .set({ ...fields, version: guest.version + 1 })
    .where(and(eq(guests.id, guest.id), eq(guests.version, guest.version)))
    .returning()
  if (!saved) throw new Refusal('ceremonies.guest-changed-meanwhile')
  return saved
}

export function refuseOldGuest(guest: Guest, version: number): void {
  if (guest.version !== version) throw new Refusal('ceremonies.guest-changed-meanwhile')
}
