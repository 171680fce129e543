import { actsOf, type Permissions } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { eq, inArray } from 'drizzle-orm'
import { mustProveTwice } from '../rules/second-factor.ts'
import { officeOf, type Read } from './office-now.ts'
import { credentials, persons, posts } from './tables.ts'

/** Who is at the desk, for the frame around every screen. `permissions` are those of every duty. */
export async function me(read: Read, person: Person, permissions: Permissions) {
  const [office, [held], own] = await Promise.all([
    officeOf(read),
    read
      .select({
        since: credentials.totpConfirmedAt,
        email: persons.email,
        phone: persons.phone,
        address: persons.title,
      })
      .from(persons)
      .leftJoin(credentials, eq(credentials.personId, persons.id))
      .where(eq(persons.id, person.id)),
    person.posts.length
      ? read
          .select({ id: posts.id, title: posts.title })
          .from(posts)
          .where(inArray(posts.id, [...person.posts]))
      : [],
  ])
  if (!office) throw new Refusal('people.not-set-up')
  const { id, name, locale, roles, units, posts: postIds } = person
  const titles = new Map(own.map((post) => [post.id, post.title]))
  const title = postIds.map((postId) => titles.get(postId)).join(', ') || null
  const { crest, timeZone, mayorTitle, country } = office
  return {
    person: {
      id,
      name,
      title,
      email: held?.email ?? '',
      phone: held?.phone ?? '',
      locale,
      roles,
      units,
      posts: postIds,
    },
    office: { name: office.name, cabinet: null, crest, timeZone, mayorTitle, country, locale: office.locale },
    acts: actsOf(permissions, person),
    secondFactor: { enrolledAt: held?.since ?? null, compulsory: mustProveTwice(person) },
    standsInFor: person.standsInFor.map(({ standInId, absent, acts, until }) => ({
      ...{ id: standInId, absent: { id: absent.id, name: absent.name }, acts, until },
    })),
  }
}
