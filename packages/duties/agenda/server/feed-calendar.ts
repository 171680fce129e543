import { createHash } from 'node:crypto'
import type { Store } from '@cabinet/store/store.ts'
import { keepMark, markIn, stateOf } from './feed-marks.ts'
import { type FeedObject, feedObjects } from './feed-objects.ts'
import { feedOf, type OpenFeed } from './feeds.ts'
import { writeLongCalendar } from './ics-write.ts'

const aDay = 86_400_000
/** A feed tells a quarter of a year back and two years ahead. */
const [daysBack, daysAhead] = [92, 731]

/** What a feed holds now. */
export function objectsOf(store: Store, { feed, person }: OpenFeed): Promise<FeedObject[]> {
  const now = store.clock().getTime()
  // Whole days, so that the same content gives the same bytes all day long.
  const today = now - (now % aDay)
  const window = { from: new Date(today - daysBack * aDay), until: new Date(today + daysAhead * aDay) }
  return feedObjects(store.read, person, { ...window, diaryId: feed.diaryId })
}

export type FeedAnswer = { etag: string; text: string | null }

/**
 * The calendar behind a secret address, with the mark by which a programme knows it again; without its text when the programme
 * has this very one. Null: there is no such address.
 */
export async function feedCalendar(store: Store, token: string, has = ''): Promise<FeedAnswer | null> {
  const open = await feedOf(store, token)
  if (!open) return null
  const state = await stateOf(store)
  const before = markIn(store, open.feed.id, { state, kind: 'text' })
  if (before && has.includes(before)) return { etag: before, text: null }
  const objects = await objectsOf(store, open)
  const text = await writeLongCalendar({ events: objects.flatMap((one) => one.events), name: open.name })
  const etag = etagOf(text)
  keepMark(store, open.feed.id, { state, kind: 'text', mark: etag })
  return { etag, text: has.includes(etag) ? null : text }
}

export const etagOf = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
