import { persons } from '@cabinet/blocks/people/server/tables.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { refOfRow } from '../rules/occurrence-ref.ts'
import { engagements, representations } from './tables.ts'

/** What this person is asked to attend in somebody's place, and has not answered; the next one first. */
export async function representationsAsked(read: Reads, person: Person) {
  const rows = await read
    .select({ representation: representations, engagement: engagements, askedBy: persons.name })
    .from(representations)
    .innerJoin(engagements, eq(engagements.id, representations.engagementId))
    .innerJoin(persons, eq(persons.id, representations.askedBy))
    .where(
      and(eq(representations.personId, person.id), eq(representations.state, 'asked'), isNull(representations.endedAt)),
    )
    .orderBy(asc(engagements.startsAt))
    .limit(50)
  return rows.map(({ representation, engagement, askedBy }) => ({
    representationId: representation.id,
    ref: refOfRow(engagement),
    ...{ title: engagement.title, start: engagement.start, end: engagement.end, place: engagement.place },
    ...{ ground: representation.ground, speech: representation.speech, note: representation.note, askedBy },
  }))
}
