import { randomUUID } from 'node:crypto'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { HoldingForm } from '../rules/forms.ts'
import { checkHolding } from '../rules/posts.ts'
import { holdings, persons, posts } from './tables.ts'

/** Somebody takes up a post, from a day on. Their rights follow from it on that day, and not before. */
export async function holdPost(change: Change, form: HoldingForm): Promise<string> {
  const { tx } = change
  const [post] = await tx
    .select()
    .from(posts)
    .where(and(eq(posts.id, form.postId), isNull(posts.closedOn)))
  const [person] = await tx
    .select()
    .from(persons)
    .where(and(eq(persons.id, form.personId), isNull(persons.leftOn)))
  if (!post || !person) throw notFound()
  const others = await tx.select().from(holdings).where(eq(holdings.postId, post.id))
  const next = { ...form, id: randomUUID() as string }
  checkHolding(next, post, others)
  await tx.insert(holdings).values(next)
  const { title } = post
  await change.record('people.post.held', person.id, { person: person.name, post: title, from: form.from, to: form.to })
  return next.id
}
