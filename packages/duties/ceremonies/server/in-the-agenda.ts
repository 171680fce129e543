import { takesTime } from '@cabinet/duties/agenda/rules/engagement.ts'
import { engagementForm } from '@cabinet/duties/agenda/rules/forms.ts'
import { changeEngagement } from '@cabinet/duties/agenda/server/change-engagement.ts'
import { ensureMayorDiary } from '@cabinet/duties/agenda/server/diaries.ts'
import { type EngagementAt, findEngagement, visibleEngagement } from '@cabinet/duties/agenda/server/engagement-at.ts'
import { makeEngagement } from '@cabinet/duties/agenda/server/make-engagement.ts'
import { cancelEngagement, holdEngagement, postponeEngagement } from '@cabinet/duties/agenda/server/move-engagement.ts'
import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { type Ceremony, ceremonies } from './tables.ts'

/** The kind of engagement every office is given; one that removed it has its first. */
const kind = 'ceremony'

/** The ceremony in the mayor's diary, with its preparation and its way. Refuses `ceremonies.ceremony-no-mayor`. */
export async function putInDiary(change: Change, ceremony: Ceremony): Promise<Ceremony> {
  const diary = await ensureMayorDiary(change)
  if (!diary) throw new Refusal('ceremonies.ceremony-no-mayor')
  const { start, end, timeZone, title, preparation, travelBefore, travelAfter, placeId, place, dress } = ceremony
  const form = engagementForm.parse({
    requestKey: `ceremony-${ceremony.id}-${ceremony.version}`,
    ...{ diaryId: diary.id, kind, title, start, end, timeZone, preparation, travelBefore, travelAfter },
    ...{ placeId, place: place.slice(0, 300), dress: dress.slice(0, 200), busy: true },
    source: { kind: 'ceremony', id: ceremony.id },
  })
  const engagement = await makeEngagement(change, form, { ground: 'duty' })
  return holdsEngagement(change, ceremony, engagement.id)
}

async function holdsEngagement(change: Change, ceremony: Ceremony, engagementId: string): Promise<Ceremony> {
  await change.tx.update(ceremonies).set({ engagementId }).where(eq(ceremonies.id, ceremony.id))
  return { ...ceremony, engagementId }
}

/** What stands in the diary and still can be changed; somebody may have ended it by hand there. */
async function stillStanding(change: Change, ceremony: Ceremony): Promise<EngagementAt | null> {
  if (!ceremony.engagementId) return null
  const found = await findEngagement(change.tx, change.person, ceremony.engagementId)
  return found && takesTime.includes(found.row.state) ? found : null
}

/** The diary says what the ceremony says now: its title, its time, its place, its way. */
export async function retellDiary(change: Change, ceremony: Ceremony): Promise<void> {
  const standing = await stillStanding(change, ceremony)
  if (!standing || standing.row.state === 'held') return
  const { title, start, end, preparation, travelBefore, travelAfter, placeId, place, dress } = ceremony
  const fields = {
    ...{ title, start, end, preparation, travelBefore, travelAfter, placeId, place },
    dress: dress.slice(0, 200),
  }
  await changeEngagement(change, { ref: standing.ref, scope: 'this', fields }, 'duty')
}

type Postponed = { reason: string; to: { start: string; end: string } | null }

/** Put off in the diary too; with a new day, the engagement that takes its place stands for the ceremony. */
export async function postponeInDiary(change: Change, ceremony: Ceremony, { reason, to }: Postponed): Promise<void> {
  const standing = await stillStanding(change, ceremony)
  if (!standing || standing.row.state === 'held') {
    if (to) await putInDiary(change, ceremony)
    return
  }
  const requestKey = `ceremony-${ceremony.id}-${ceremony.version}`
  const { next } = await postponeEngagement(change, { ref: standing.ref, requestKey, reason, to }, 'duty')
  if (next) await holdsEngagement(change, ceremony, next.id)
}

/** The time is free again. */
export async function takeFromDiary(change: Change, ceremony: Ceremony, reason: string): Promise<void> {
  const standing = await stillStanding(change, ceremony)
  if (standing && standing.row.state !== 'held') await cancelEngagement(change, { ref: standing.ref, reason }, 'duty')
}

/** It took place; the diary says so unless somebody said so there. */
export async function holdInDiary(change: Change, ceremony: Ceremony): Promise<void> {
  const standing = await stillStanding(change, ceremony)
  if (standing?.row.state === 'confirmed') await holdEngagement(change, { ref: standing.ref }, 'duty')
}

/** What stands in the diary, for whoever may look at it. */
export async function engagementLine(read: Reads, person: Person, { engagementId }: Pick<Ceremony, 'engagementId'>) {
  if (!engagementId) return null
  try {
    const { ref, row } = await visibleEngagement(read, person, engagementId)
    return { ref, state: row.state, start: row.start, end: row.end }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
