import { holdings, persons, posts } from '@cabinet/blocks/people/server/tables.ts'
import type { Day } from '@cabinet/office/day.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm'
import { meetingPeople } from './tables.ts'

type Reading = Pick<Reads, 'select'>

const heldOn = (day: Day) => and(lte(holdings.from, day), or(isNull(holdings.to), gte(holdings.to, day)))

/** Who takes part, with the post they held on that day and their presence. */
export async function peopleOf(read: Reading, { id, on }: { id: string; on: Day }) {
  const rows = await read
    .select({
      ...{ personId: persons.id, name: persons.name, presence: meetingPeople.presence },
      ...{ post: posts.title, role: posts.role, position: posts.position },
    })
    .from(meetingPeople)
    .innerJoin(persons, eq(persons.id, meetingPeople.personId))
    .leftJoin(holdings, and(eq(holdings.personId, persons.id), heldOn(on)))
    .leftJoin(posts, eq(posts.id, holdings.postId))
    .where(eq(meetingPeople.meetingId, id))
    .orderBy(asc(persons.name), asc(persons.id), asc(posts.position))
  return [...Map.groupBy(rows, (row) => row.personId).values()].flatMap(([first, ...others]) =>
    first
      ? [
          {
            ...{ personId: first.personId, name: first.name, presence: first.presence, post: first.post ?? '' },
            isMayor: [first, ...others].some((row) => row.role === 'mayor'),
          },
        ]
      : [],
  )
}

/** The keys under which letters are addressed to these people and commitments are theirs: themselves, their posts, the units they head. */
export async function keysOfPeople(read: Reading, ids: readonly string[], day: Day): Promise<string[]> {
  if (!ids.length) return []
  const held = await read
    .select({ postId: posts.id, unitId: posts.unitId, headsUnit: posts.headsUnit })
    .from(holdings)
    .innerJoin(posts, eq(posts.id, holdings.postId))
    .where(and(inArray(holdings.personId, [...ids]), heldOn(day)))
  const keys = [
    ...ids.map((id) => `person:${id}`),
    ...held.map((row) => `post:${row.postId}`),
    ...held.filter((row) => row.headsUnit).map((row) => `unit:${row.unitId}`),
  ]
  return [...new Set(keys)]
}

/** Refuses `directives.meeting-unknown-person` for whoever is not, or no longer, of the office. */
export async function refuseStrangers({ tx }: Change, ids: readonly string[]): Promise<void> {
  const asked = [...new Set(ids)]
  if (!asked.length) return
  const known = await tx.$count(persons, and(inArray(persons.id, asked), isNull(persons.leftOn)))
  if (known < asked.length) throw new Refusal('directives.meeting-unknown-person')
}
