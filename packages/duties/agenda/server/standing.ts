import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { DiaryPart } from '../rules/diary.ts'
import { agendaPermissions } from '../rules/permissions.ts'
import { type Sight, sightOf } from '../rules/sight.ts'
import type { Seat } from './diaries.ts'
import { type Engagement, engagementDiaries, participants } from './tables.ts'

/** In whose diaries an engagement stands, and whether the person asking is one of those who go. */
export type Standing = { diaries: { diaryId: string; part: DiaryPart }[]; takesPart: boolean }
export type Standings = Map<string, Standing>

type Reading = Pick<Reads, 'select'>

/** The standing of many engagements at once, for one person: two queries. */
export async function standingsOf(read: Reading, person: Person, ids: readonly string[]): Promise<Standings> {
  if (!ids.length) return new Map()
  const rows = await read
    .select()
    .from(engagementDiaries)
    .where(inArray(engagementDiaries.engagementId, [...ids]))
    // The owner first, as the words happen to sort: owner, represents, with.
    .orderBy(asc(engagementDiaries.part), asc(engagementDiaries.diaryId))
  const mine = await read
    .select({ id: participants.engagementId })
    .from(participants)
    .where(and(eq(participants.personId, person.id), inArray(participants.engagementId, [...ids])))
  const taken = new Set(mine.map((one) => one.id))
  const byEngagement = Map.groupBy(rows, (row) => row.engagementId)
  return new Map(
    ids.map((id) => [
      id,
      {
        diaries: (byEngagement.get(id) ?? []).map(({ diaryId, part }) => ({ diaryId, part })),
        takesPart: taken.has(id),
      },
    ]),
  )
}

/**
 * What this person sees of an engagement. What is for the cabinet is open to those who go along too; what is personal only
 * to its owner, to whoever goes in the owner's place, and to their named delegates: a driver drives to a closed door.
 */
export function sightIn(
  person: Person,
  engagement: Pick<Engagement, 'confidentiality' | 'state' | 'busy'>,
  { standing, seats }: { standing: Standing | undefined; seats: Map<string, Seat> },
): Sight {
  if (!standing) return 'none'
  const personal = engagement.confidentiality === 'personal'
  const counting = standing.diaries.flatMap(({ diaryId, part }) => {
    const seat = seats.get(diaryId)
    return seat && (part === 'owner' || (seat.personId !== null && (part === 'represents' || !personal))) ? [seat] : []
  })
  const goes = standing.takesPart && engagement.confidentiality === 'cabinet'
  return goes && may(agendaPermissions, person, 'agenda.read') ? 'full' : sightOf(person, engagement, counting)
}

/** The diary an engagement stands in. */
export function ownerOf(standing: Standing | undefined, seats: Map<string, Seat>): Seat | undefined {
  return seats.get(standing?.diaries.find((one) => one.part === 'owner')?.diaryId ?? '')
}
