import { randomUUID } from 'node:crypto'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull, max } from 'drizzle-orm'
import type { PostForm } from '../rules/forms.ts'
import { posts, units } from './tables.ts'

export type PostToAdd = PostForm & { several: boolean }

/** A new post in a unit, with the part it plays. Returns its id. */
export async function addPost(change: Change, form: PostToAdd): Promise<string> {
  const { tx } = change
  const [unit] = await tx
    .select()
    .from(units)
    .where(and(eq(units.id, form.unitId), isNull(units.closedOn)))
  if (!unit) throw notFound()
  const [last] = await tx.select({ position: max(posts.position) }).from(posts)
  const id = randomUUID()
  await tx.insert(posts).values({ ...form, id, position: (last?.position ?? -1) + 1 })
  await change.record('people.post.added', id, { post: form.title, unit: unit.name, role: form.role })
  return id
}
