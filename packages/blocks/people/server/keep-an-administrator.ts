import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, gt, gte, isNull, lte, or } from 'drizzle-orm'
import { today } from './office-now.ts'
import { holdings, persons, posts } from './tables.ts'

/** An office nobody looks after could never be opened again. Called last by whatever takes a post away. */
export async function keepAnAdministrator(change: Change): Promise<void> {
  const day = await today(change)
  const [one] = await change.tx
    .select({ id: persons.id })
    .from(holdings)
    .innerJoin(posts, and(eq(posts.id, holdings.postId), eq(posts.role, 'administrator')))
    .innerJoin(persons, and(eq(persons.id, holdings.personId), isNull(persons.leftOn)))
    .where(
      and(
        lte(holdings.from, day),
        or(isNull(holdings.to), gte(holdings.to, day)),
        or(isNull(posts.closedOn), gt(posts.closedOn, day)),
      ),
    )
    .limit(1)
  if (!one) throw new Refusal('people.last-administrator')
}
