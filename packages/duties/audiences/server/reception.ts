import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Day } from '@cabinet/office/day.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq } from 'drizzle-orm'
import { audiencesPermissions } from '../rules/permissions.ts'
import { namesOf } from './audience-rows.ts'
import { type Audience, audiences, type Visit, visits } from './tables.ts'
import { visible } from './visible.ts'

/** Whom the reception expects on a day, in the order of the appointments, with who has been waiting for how long. */
export async function receptionOf(read: Reads, person: Person, asked: { day: Day | null; now: Date }) {
  const today = await todayOf(read, asked.now)
  const day = asked.day ?? today
  const rows = await read
    .select({ visit: visits, audience: audiences })
    .from(visits)
    .innerJoin(audiences, eq(audiences.id, visits.audienceId))
    .where(and(eq(visits.day, day), visible(person)))
    .orderBy(asc(visits.start), asc(visits.id))
    .limit(300)
  const names = await namesOf(read, {
    contacts: rows.map((row) => row.audience.contactId),
    persons: rows.map((row) => row.audience.delegateId),
  })
  return {
    day,
    isToday: day === today,
    visits: rows.map(({ visit, audience }) => ({
      visitId: visit.id,
      audienceId: audience.id,
      ...{ number: audience.number, visitor: audience.visitor, companions: audience.companions },
      contact: names.get(audience.contactId ?? '') ?? '',
      ...{ partySize: audience.partySize, phone: audience.phone, motive: audience.motive, subject: audience.subject },
      ...{ urgent: audience.urgent, reserved: audience.reserved, state: audience.state, version: audience.version },
      /** Null for the mayor. */
      receiver: audience.delegateId && { id: audience.delegateId, name: names.get(audience.delegateId) ?? '' },
      ...{ start: visit.start, confirmedAt: visit.confirmedAt, arrivedAt: visit.arrivedAt, calledAt: visit.calledAt },
      ...{ startedAt: visit.startedAt, endedAt: visit.endedAt, ended: visit.ended, reason: visit.reason },
      ...{ identity: visit.identity, badge: visit.badge, badgeReturnedAt: visit.badgeReturnedAt },
      waitingMinutes: waitingMinutes(visit, asked.now),
      may: mayOn(person, { visit, audience, today }),
    })),
  }
}

type Expected = { visit: Visit; audience: Audience; today: Day }

/** What this person may do at the desk for one visitor. */
function mayOn(person: Person, { visit, audience, today }: Expected) {
  const can = may(audiencesPermissions, person, 'audiences.receive')
  return {
    confirm: can && visit.ended === null && audience.state === 'scheduled',
    arrive: can && visit.ended === null && visit.day === today && ['scheduled', 'confirmed'].includes(audience.state),
    call: can && visit.ended === null && audience.state === 'arrived',
    start: can && visit.ended === null && audience.state === 'arrived',
    end: can && visit.ended === null && audience.state === 'in-progress',
    absent: can && visit.ended === null && ['scheduled', 'confirmed', 'arrived'].includes(audience.state),
    postpone:
      may(audiencesPermissions, person, 'audiences.schedule') &&
      visit.ended === null &&
      ['scheduled', 'confirmed', 'arrived'].includes(audience.state),
    returnBadge: can && visit.badge !== '' && visit.badgeReturnedAt === null,
  }
}

type Coming = { arrivedAt: Date | null; startedAt: Date | null; ended: string | null }

/** Since they arrived, until they are received; null for somebody who is not there or has gone. */
function waitingMinutes({ arrivedAt, startedAt, ended }: Coming, now: Date): number | null {
  if (!arrivedAt || (ended && !startedAt)) return null
  return Math.max(0, Math.floor(((startedAt ?? now).getTime() - arrivedAt.getTime()) / 60_000))
}
