import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, ne } from 'drizzle-orm'
import { ceremoniesPermissions } from '../rules/permissions.ts'
import { speechVisible } from './speech-visible.ts'
import { guests, speeches } from './tables.ts'
import { visibleCeremony } from './visible.ts'

/** Whom and what a line may be linked to: the speeches of the ceremony, and its guests for whoever keeps them. */
export async function showChoices(read: Reads, person: Person, { ceremonyId }: { ceremonyId: string }) {
  await visibleCeremony(read, person, ceremonyId)
  const seesGuests = may(ceremoniesPermissions, person, 'ceremonies.guests')
  const readsSpeeches = may(ceremoniesPermissions, person, 'ceremonies.read-speeches')
  return {
    guests: seesGuests
      ? await read
          .select({ id: guests.id, name: guests.name, function: guests.function })
          .from(guests)
          .where(and(eq(guests.ceremonyId, ceremonyId), ne(guests.state, 'withdrawn')))
          .orderBy(asc(guests.folded))
          .limit(2000)
      : [],
    speeches: readsSpeeches
      ? await read
          .select({ id: speeches.id, title: speeches.title, minutes: speeches.minutes })
          .from(speeches)
          .where(and(eq(speeches.ceremonyId, ceremonyId), ne(speeches.state, 'dropped'), speechVisible(read, person)))
          .orderBy(asc(speeches.seq))
      : [],
  }
}
