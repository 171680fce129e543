import { actingAs, ownLeadKeysOf } from '@cabinet/blocks/commitments/rules/parts.ts'
import { commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { visibleCommitments } from '@cabinet/blocks/commitments/server/visible.ts'
import { todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Day } from '@cabinet/office/day.ts'
import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, count, eq, inArray, lte, ne, or, type SQL } from 'drizzle-orm'
import { directivesPermissions } from '../rules/permissions.ts'
import { toDoStates } from './board-walks.ts'

/** The figures beside the navigation: what this person has to do by today, and the proofs that wait for them. */
export async function directivesCounts(read: Reads, person: Person, now = new Date()): Promise<Record<string, number>> {
  if (!may(directivesPermissions, person, 'directives.read')) return {}
  const today = await todayOf(read, now)
  const seen = await visibleCommitments(read, person, today)
  const [owed, verify] = await Promise.all([
    atMost(read, and(owedBy(person, today), seen)),
    atMost(read, and(toVerifyBy(person), seen)),
  ])
  return { owed, verify }
}

/** Led by them, their post or their unit, or by whom they stand in for; still to do, and due today or earlier. */
const owedBy = (person: Person, today: Day): SQL | undefined =>
  and(
    or(
      ...actingAs(person).map(({ held, reserved }) =>
        and(inArray(commitments.lead, ownLeadKeysOf(held)), reserved ? undefined : eq(commitments.reserved, false)),
      ),
    ),
    inArray(commitments.state, [...toDoStates]),
    lte(commitments.dueOn, today),
  )

/** Said to be done on their word or their note, or on that of whom they stand in for, by somebody else. */
const toVerifyBy = (person: Person): SQL | undefined =>
  and(
    eq(commitments.state, 'claimed'),
    ne(commitments.stateBy, person.id),
    or(
      ...actingAs(person).map(({ held, reserved }) =>
        and(
          or(eq(commitments.authorityId, held.id), eq(commitments.notedBy, held.id)),
          ne(commitments.stateBy, held.id),
          reserved ? undefined : eq(commitments.reserved, false),
        ),
      ),
    ),
  )

const mostCounted = 1001

async function atMost(read: Reads, where: SQL | undefined): Promise<number> {
  const some = read.select({ id: commitments.id }).from(commitments).where(where).limit(mostCounted).as('some')
  const [row] = await read.select({ many: count() }).from(some)
  return row?.many ?? 0
}
