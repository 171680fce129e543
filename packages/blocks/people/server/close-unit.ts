import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { today } from './office-now.ts'
import { posts, units } from './tables.ts'

/** A unit that is no more: its letters keep its name. Refused while a post or another unit hangs on it. */
export async function closeUnit(change: Change, { id }: { id: string }): Promise<void> {
  const { tx } = change
  const openPosts = await tx.$count(posts, and(eq(posts.unitId, id), isNull(posts.closedOn)))
  const openUnits = await tx.$count(units, and(eq(units.parentId, id), isNull(units.closedOn)))
  if (openPosts + openUnits > 0) throw new Refusal('people.unit.has-posts', { posts: openPosts, units: openUnits })
  const open = and(eq(units.id, id), isNull(units.closedOn))
  const [unit] = await tx
    .update(units)
    .set({ closedOn: await today(change) })
    .where(open)
    .returning({ name: units.name })
  if (!unit) throw notFound()
  await change.record('people.unit.closed', id, { unit: unit.name })
}
