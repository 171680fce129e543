import { randomBytes } from 'node:crypto'
import { hashOfSecret } from '@cabinet/blocks/people/server/secret.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, ne } from 'drizzle-orm'
import { linkLength, linkSigns, tidyToken, writtenToken } from '../rules/link-token.ts'
import { type GuestAt, guestAndCeremony, saveGuest } from './guest-and-ceremony.ts'
import { ceremonies, guests } from './tables.ts'
import type { Reading } from './visible.ts'

/** A personal link: its end is only in what is sent, its hash is what is kept. Each sending makes a new one, which replaces it. */
export function newLink(): { token: string; hash: string } {
  const token = [...randomBytes(linkLength)].map((byte) => linkSigns[byte & 31]).join('')
  return { token: writtenToken(token), hash: hashOfSecret(token) }
}

export const linkAddress = (origin: string, token: string): string => `${origin}/public/invitation/${token}`

/** Whom a link was made for; undefined for a wrong one and for somebody who was taken off the list. */
export async function guestOfToken(read: Reading, typed: string): Promise<GuestAt | undefined> {
  const token = tidyToken(typed)
  if (token === '') return
  const [found] = await read
    .select({ guest: guests, ceremony: ceremonies })
    .from(guests)
    .innerJoin(ceremonies, eq(ceremonies.id, guests.ceremonyId))
    .where(and(eq(guests.linkHash, hashOfSecret(token)), ne(guests.state, 'withdrawn')))
  return found
}

/** Their link opens nothing any more, as when it reached somebody else. The next sending makes another. */
export async function revokeLink(change: Change, guestId: string): Promise<void> {
  const { guest, ceremony } = await guestAndCeremony(change.tx, change.person, guestId)
  await saveGuest(change, guest, { linkHash: null })
  await change.record('ceremonies.guest.link-revoked', ceremony.id, { guestId: guest.id })
}
