import type { Day } from '@cabinet/office/day.ts'
import { addDays } from '@cabinet/office/day.ts'
import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { endHolding as endOn } from '../rules/posts.ts'
import { keepAnAdministrator } from './keep-an-administrator.ts'
import { holdings, persons, posts } from './tables.ts'

/** The last day somebody holds a post. A day gone by takes the rights at once; the day before the first undoes a mistake. */
export async function endHolding(change: Change, form: { holdingId: string; to: Day }): Promise<void> {
  const { tx } = change
  const [row] = await tx
    .select({ holding: holdings, name: persons.name, post: posts.title })
    .from(holdings)
    .innerJoin(persons, eq(persons.id, holdings.personId))
    .innerJoin(posts, eq(posts.id, holdings.postId))
    .where(eq(holdings.id, form.holdingId))
  if (!row) throw notFound()
  const { id, from, personId } = row.holding
  if (form.to === addDays(from, -1)) await tx.delete(holdings).where(eq(holdings.id, id))
  else {
    const { to } = endOn(row.holding, form.to)
    await tx.update(holdings).set({ to }).where(eq(holdings.id, id))
  }
  await keepAnAdministrator(change)
  await change.record('people.post.ended', personId, { person: row.name, post: row.post, to: form.to })
}
