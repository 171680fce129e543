import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { makeFindable } from '@cabinet/store/search.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { agendaPermissions } from '../rules/permissions.ts'
import type { Seat } from './diaries.ts'
import { participantsOf } from './participants.ts'
import { diaries, engagementDiaries, engagements, places } from './tables.ts'

/**
 * The search entry of an engagement says to whom it is open: `circle:agenda`, `circle:cabinet`, the diaries it stands in
 * (`diary:…` for their keepers, `private:…` for the owner and the delegates who see the personal) and those who go along.
 */
export async function makeEngagementFindable(change: Change, engagementId: string): Promise<void> {
  const { tx } = change
  const [row] = await tx
    .select({ engagement: engagements, placeName: places.name })
    .from(engagements)
    .leftJoin(places, eq(places.id, engagements.placeId))
    .where(eq(engagements.id, engagementId))
  if (!row) throw new Error(`No engagement ${engagementId} to make findable.`)
  const { engagement } = row
  const standing = await tx
    .select({ diaryId: engagementDiaries.diaryId, part: engagementDiaries.part, personId: diaries.personId })
    .from(engagementDiaries)
    .innerJoin(diaries, eq(diaries.id, engagementDiaries.diaryId))
    .where(eq(engagementDiaries.engagementId, engagementId))
  const people = await participantsOf(tx, engagementId)
  await makeFindable(tx, {
    kind: 'engagement',
    subjectId: engagementId,
    who: readersOf(engagement.confidentiality, { standing, people }),
    texts: [
      ...[engagement.title, engagement.place, row.placeName, engagement.contactName, engagement.brief],
      ...people.flatMap((one) => [one.name, one.function]),
    ],
  })
}

type Around = {
  standing: readonly { diaryId: string; part: string; personId: string | null }[]
  people: readonly { personId: string | null }[]
}

function readersOf(confidentiality: 'public' | 'cabinet' | 'personal', { standing, people }: Around): string[] {
  if (confidentiality === 'public') return ['circle:agenda']
  const close = standing.filter((one) => one.part !== 'with').map((one) => one.diaryId)
  if (confidentiality === 'personal') return close.map((id) => `private:${id}`)
  const along = standing.flatMap((one) => (one.personId !== null && one.part === 'with' ? [one.diaryId] : []))
  return [
    'circle:cabinet',
    ...[...close, ...along].map((id) => `diary:${id}`),
    ...people.flatMap((one) => (one.personId ? [`person:${one.personId}`] : [])),
  ]
}

/** The keys under which this person finds engagements today. */
export function searchKeysOf(person: Person, seats: Iterable<Seat>): string[] {
  if (!may(agendaPermissions, person, 'agenda.read')) return []
  const lent = person.standsInFor.filter((one) => one.acts.includes('agenda.own'))
  const keys = [...seats].flatMap((seat) => {
    const keeper = seat.keepers.find((one) => one.personId === person.id)
    const absent = lent.find((one) => one.absent.id === seat.personId)
    const isOwn = seat.personId === person.id
    return [
      ...(isOwn || keeper || absent ? [`diary:${seat.id}`] : []),
      ...(isOwn || keeper?.seesPersonal || absent?.reserved ? [`private:${seat.id}`] : []),
    ]
  })
  const cabinet = may(agendaPermissions, person, 'agenda.read-cabinet') ? ['circle:cabinet'] : []
  return ['circle:agenda', ...cabinet, `person:${person.id}`, ...keys]
}
