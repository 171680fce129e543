import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, gte, isNull, or } from 'drizzle-orm'
import { today } from './office-now.ts'
import { holdings, posts } from './tables.ts'

/** A post that is no more. Refused while somebody holds it or is about to. */
export async function closePost(change: Change, { id }: { id: string }): Promise<void> {
  const { tx } = change
  const day = await today(change)
  const held = and(eq(holdings.postId, id), or(isNull(holdings.to), gte(holdings.to, day)))
  if ((await tx.$count(holdings, held)) > 0) throw new Refusal('people.post.still-held')
  const open = and(eq(posts.id, id), isNull(posts.closedOn))
  const [post] = await tx.update(posts).set({ closedOn: day }).where(open).returning({ title: posts.title })
  if (!post) throw notFound()
  await change.record('people.post.closed', id, { post: post.title })
}
