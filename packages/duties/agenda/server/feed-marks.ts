import { history } from '@cabinet/store/store.tables.ts'
import type { Store } from '@cabinet/store/store.ts'
import { desc } from 'drizzle-orm'

/** `text`: of the calendar as a whole · `contents`: of all its engagements, one by one. */
export type MarkKind = 'text' | 'contents'

const most = 2_000
const known = new WeakMap<Store, Map<string, { state: string; mark: string }>>()

/**
 * The state of the office in which a mark holds: whatever a person may read, and whatever stands in a diary, changes with an
 * act in the journal or with the day.
 */
export async function stateOf(store: Store): Promise<string> {
  const [last] = await store.read.select({ seq: history.seq }).from(history).orderBy(desc(history.seq)).limit(1)
  return `${last?.seq ?? 0} ${store.clock().toISOString().slice(0, 10)}`
}

/** The mark a feed had in this state, if it was worked out before: a telephone that asks all day costs next to nothing. */
export function markIn(store: Store, feedId: string, asked: { state: string; kind: MarkKind }): string | undefined {
  const found = known.get(store)?.get(`${asked.kind} ${feedId}`)
  return found?.state === asked.state ? found.mark : undefined
}

export function keepMark(store: Store, feedId: string, found: { state: string; kind: MarkKind; mark: string }): void {
  const marks = known.get(store) ?? new Map<string, { state: string; mark: string }>()
  known.set(store, marks)
  if (marks.size >= most) marks.clear()
  marks.set(`${found.kind} ${feedId}`, found)
}
