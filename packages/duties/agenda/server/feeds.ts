import { emailOf } from '@cabinet/blocks/people/server/person-email.ts'
import { hashOfSecret } from '@cabinet/blocks/people/server/secret.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads, Store } from '@cabinet/store/store.ts'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { agendaPermissions } from '../rules/permissions.ts'
import { seatsOf } from './diaries.ts'
import { type Feed, feeds } from './tables.ts'

/** The person's own feeds that are still open. Their secrets are known to nobody any more. */
export async function ownFeeds(read: Reads, person: Person) {
  const rows = await read
    .select()
    .from(feeds)
    .where(and(eq(feeds.personId, person.id), isNull(feeds.revokedAt)))
    .orderBy(asc(feeds.createdAt), asc(feeds.id))
  const seats = await seatsOf(read)
  return rows.map(({ id, name, diaryId, createdAt, lastReadAt }) => ({
    ...{ id, name, diaryId, createdAt, lastReadAt },
    diary: seats.get(diaryId)?.name ?? '',
  }))
}

/** An open feed: whose it is, as that person is now, and the name of the diary. */
export type OpenFeed = { feed: Feed; person: Person; email: string; name: string }

/**
 * The feed of a secret; null for a wrong or ended one, for a person who has left or may look at no diary any more. The same
 * questions are asked whatever the answer, so that the time it takes tells nothing.
 */
export async function feedOf(store: Store, token: string): Promise<OpenFeed | null> {
  const { read } = store
  const [feed] = await read
    .select()
    .from(feeds)
    .where(eq(feeds.tokenHash, hashOfSecret(token)))
  const person = await personAt(read, feed?.personId ?? 'nobody', store.clock())
  const seat = (await seatsOf(read)).get(feed?.diaryId ?? '')
  const email = await emailOf(read, feed?.personId ?? 'nobody')
  if (!feed || feed.revokedAt || !person || !seat || seat.closed) return null
  if (!may(agendaPermissions, person, 'agenda.read')) return null
  await noteReading(store, feed)
  return { feed, person, email, name: feed.name }
}

const minutesBetweenNotes = 5

/** When it was last read, to the nearest minutes: a telephone that asks all day does not write all day. */
async function noteReading(store: Store, feed: Feed): Promise<void> {
  const now = store.clock()
  if (feed.lastReadAt && now.getTime() - feed.lastReadAt.getTime() < minutesBetweenNotes * 60_000) return
  await store.upkeep((tx) => tx.update(feeds).set({ lastReadAt: now }).where(eq(feeds.id, feed.id)))
}
