import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { PostToAdd } from './add-post.ts'
import { keepAnAdministrator } from './keep-an-administrator.ts'
import { posts, units } from './tables.ts'

/** Another title, unit or role. The rights of whoever holds it change with the very next thing they ask. */
export async function changePost(change: Change, { id, ...form }: PostToAdd & { id: string }): Promise<void> {
  const { tx } = change
  const [unit] = await tx
    .select()
    .from(units)
    .where(and(eq(units.id, form.unitId), isNull(units.closedOn)))
  const open = and(eq(posts.id, id), isNull(posts.closedOn))
  const changed = unit ? await tx.update(posts).set(form).where(open).returning({ id: posts.id }) : []
  if (changed.length === 0) throw notFound()
  await keepAnAdministrator(change)
  await change.record('people.post.changed', id, { post: form.title, unit: unit?.name, role: form.role })
}
