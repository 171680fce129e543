import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { seatsOf } from './diaries.ts'
import { feeds } from './tables.ts'

/** Ends one of one's own feeds: whoever still knows its address is answered as if it had never been. */
export async function revokeFeed(change: Change, feedId: string): Promise<void> {
  const own = and(eq(feeds.id, feedId), eq(feeds.personId, change.person.id), isNull(feeds.revokedAt))
  const [feed] = await change.tx.update(feeds).set({ revokedAt: change.now }).where(own).returning()
  if (!feed) throw notFound()
  await change.record('agenda.feed.revoked', feed.id, {
    diary: (await seatsOf(change.tx)).get(feed.diaryId)?.name ?? '',
  })
}
