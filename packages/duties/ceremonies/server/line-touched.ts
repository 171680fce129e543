import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import { increment } from '@cabinet/store/sql.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, inArray } from 'drizzle-orm'
import { openCeremonyStates } from '../rules/ceremony.ts'
import { editableCeremony } from './edit-ceremony.ts'
import { type Ceremony, ceremonies, type Guest, guests } from './tables.ts'

/** A list or a usage changed: every ceremony still to come may stand in another order. */
export async function allLinesChanged({ tx }: Pick<Change, 'tx'>): Promise<void> {
  await tx
    .update(ceremonies)
    .set({ lineVersion: increment(ceremonies.lineVersion) })
    .where(inArray(ceremonies.state, [...openCeremonyStates]))
}

/** A guest of a ceremony that can still be changed, or the same answer as for one that does not exist. */
export async function editableGuest(change: Change, guestId: string): Promise<{ guest: Guest; ceremony: Ceremony }> {
  const [guest] = await change.tx.select().from(guests).where(eq(guests.id, guestId))
  if (!guest) throw notFound()
  const ceremony = await editableCeremony(change, guest.ceremonyId)
  if (guest.state === 'withdrawn') throw new Refusal('ceremonies.line-withdrawn')
  return { guest, ceremony }
}

/** Another guest of the same ceremony, by whom somebody is placed. */
export async function guestBeside(change: Change, { ceremonyId, guestId }: { ceremonyId: string; guestId: string }) {
  const found = and(eq(guests.id, guestId), eq(guests.ceremonyId, ceremonyId))
  const [guest] = await change.tx.select().from(guests).where(found)
  if (!guest) throw notFound()
  return guest
}

/** Keeps what was decided about a guest's place. */
export async function saveGuest(change: Change, guest: Guest, facts: Partial<Guest>): Promise<void> {
  await change.tx
    .update(guests)
    .set({ ...facts, version: guest.version + 1 })
    .where(eq(guests.id, guest.id))
}
