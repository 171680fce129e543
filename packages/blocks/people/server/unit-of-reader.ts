import type { Day } from '@cabinet/office/day.ts'
import { and, asc, desc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { Read } from './office-now.ts'
import { holdings, posts } from './tables.ts'

/**
 * The unit behind a reader key on a day, as `unit:…`: a post stands in its unit, a person in that of the post held on that
 * day (the one that heads a unit before any other). Null for a person without a post and for what is unknown.
 */
export async function unitOfReader(read: Read, readerKey: string, day: Day): Promise<string | null> {
  const [kind, id = ''] = readerKey.split(':')
  if (kind === 'unit') return readerKey
  const [found] = kind === 'post' ? await ofPost(read, id) : kind === 'person' ? await ofPerson(read, id, day) : []
  return found ? `unit:${found.unitId}` : null
}

const ofPost = (read: Read, id: string) => read.select({ unitId: posts.unitId }).from(posts).where(eq(posts.id, id))

const ofPerson = (read: Read, id: string, day: Day) =>
  read
    .select({ unitId: posts.unitId })
    .from(holdings)
    .innerJoin(posts, eq(posts.id, holdings.postId))
    .where(and(eq(holdings.personId, id), lte(holdings.from, day), or(isNull(holdings.to), gte(holdings.to, day))))
    .orderBy(desc(posts.headsUnit), asc(posts.position), asc(posts.id))
    .limit(1)
