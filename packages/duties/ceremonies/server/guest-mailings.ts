import type { Person } from '@cabinet/office/person.ts'
import { and, asc, eq, notInArray } from 'drizzle-orm'
import { guestMailings, guests } from './tables.ts'
import { type Reading, visibleCeremony } from './visible.ts'

/** Messages that did not go out: who they were for, at which address, and what the mail server said. */
export async function failedMailings(read: Reading, person: Person, ceremonyId: string) {
  await visibleCeremony(read, person, ceremonyId)
  return read
    .select({
      ...{
        id: guestMailings.id,
        guestId: guests.id,
        civility: guests.civility,
        name: guests.name,
        email: guests.email,
      },
      ...{
        kind: guestMailings.kind,
        problem: guestMailings.problem,
        at: guestMailings.at,
        batchId: guestMailings.batchId,
      },
    })
    .from(guestMailings)
    .innerJoin(guests, eq(guests.id, guestMailings.guestId))
    .where(
      and(
        ...[eq(guests.ceremonyId, ceremonyId), eq(guestMailings.state, 'failed')],
        notInArray(guestMailings.problem, ['cancelled', 'not-concerned']),
      ),
    )
    .orderBy(asc(guests.folded), asc(guestMailings.id))
    .limit(500)
}
