import type { Day } from '@cabinet/office/day.ts'
import { alphabetical } from '@cabinet/store/sql.ts'
import { and, asc, desc, eq, gt, gte, isNull } from 'drizzle-orm'
import { officeOf, type Read } from './office-now.ts'
import { absences, credentials, holdings, persons, posts, sessions, standIns, units } from './tables.ts'

/** Everybody, those who left included, with every post they held: for whoever looks after the accounts. */
export async function staff(read: Read) {
  const [people, held] = await Promise.all([
    read
      .select({
        person: persons,
        passwordSetAt: credentials.passwordSetAt,
        secondFactorSince: credentials.totpConfirmedAt,
      })
      .from(persons)
      .leftJoin(credentials, eq(credentials.personId, persons.id))
      .orderBy(alphabetical(persons.folded)),
    read
      .select({
        id: holdings.id,
        personId: holdings.personId,
        postId: holdings.postId,
        from: holdings.from,
        to: holdings.to,
      })
      .from(holdings)
      .orderBy(asc(holdings.from)),
  ])
  const heldBy = Map.groupBy(held, (one) => one.personId)
  return people.map(({ person: { folded: _, ...person }, ...keys }) => ({
    ...person,
    ...keys,
    holdings: (heldBy.get(person.id) ?? []).map(({ personId: __, ...one }) => one),
  }))
}

/** The whole chart, closed units and posts included. */
export async function chart(read: Read) {
  const [everyUnit, everyPost] = await Promise.all([
    read.select().from(units).orderBy(asc(units.position)),
    read.select().from(posts).orderBy(asc(posts.position)),
  ])
  return { units: everyUnit, posts: everyPost }
}

/** Grants that count today or later, the latest first. */
export async function standInsFrom(read: Read, day: Day) {
  const open = and(gte(standIns.to, day), isNull(standIns.endedAt))
  return read.select().from(standIns).where(open).orderBy(asc(standIns.from), asc(standIns.id)).limit(500)
}

export async function absencesFrom(read: Read, day: Day) {
  const { id, personId, from, to, reason } = absences
  return read
    .select({ id, personId, from, to, reason })
    .from(absences)
    .where(and(gte(absences.to, day), isNull(absences.cancelledAt)))
    .orderBy(asc(absences.from), asc(absences.id))
    .limit(500)
}

/** The machines somebody is signed in on at this moment. */
export async function sessionsOf(read: Read, personId: string, now: Date) {
  const { id, createdAt, lastSeenAt, ip, userAgent } = sessions
  const idle = ((await officeOf(read))?.idleMinutes ?? 30) * 60_000
  return read
    .select({ id, createdAt, lastSeenAt, ip, userAgent })
    .from(sessions)
    .where(
      and(
        eq(sessions.personId, personId),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, new Date(now.getTime() - idle)),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt))
    .limit(100)
}
