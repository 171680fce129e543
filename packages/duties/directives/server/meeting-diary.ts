import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { takesTime } from '@cabinet/duties/agenda/rules/engagement.ts'
import { engagementForm } from '@cabinet/duties/agenda/rules/forms.ts'
import { addMinutes, localAt } from '@cabinet/duties/agenda/rules/local-time.ts'
import { changeEngagement } from '@cabinet/duties/agenda/server/change-engagement.ts'
import { diariesOf, ensureDiary, seatsOf } from '@cabinet/duties/agenda/server/diaries.ts'
import { type EngagementAt, findEngagement, visibleEngagement } from '@cabinet/duties/agenda/server/engagement-at.ts'
import { makeEngagement } from '@cabinet/duties/agenda/server/make-engagement.ts'
import { cancelEngagement, holdEngagement } from '@cabinet/duties/agenda/server/move-engagement.ts'
import { ownerOf } from '@cabinet/duties/agenda/server/standing.ts'
import type { Person } from '@cabinet/office/person.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { eq } from 'drizzle-orm'
import { directivesEn } from '../words/en.ts'
import { directivesFr } from '../words/fr.ts'
import { peopleOf } from './meeting-people.ts'
import { type Meeting, meetings } from './tables.ts'

/** As many diaries as an engagement stands in beside its own. */
const mostAlong = 30

/** Its time is held in the diaries of those who come: the mayor's first, then the chair's, then whoever else keeps one. */
export async function putInDiaries(change: Change, meeting: Meeting): Promise<void> {
  const { ids, ...said } = await saidInDiary(change, meeting)
  const [diaryId, ...along] = ids
  if (!diaryId) return
  const form = engagementForm.parse({
    ...{ ...said, requestKey: `meeting:${meeting.id}:${meeting.version}`, diaryId, with: along },
    ...{ kind: 'meeting', busy: true, source: { kind: 'meeting', id: meeting.id } },
  })
  const { id: engagementId } = await makeEngagement(change, form, { ground: 'duty' })
  await change.tx.update(meetings).set({ engagementId }).where(eq(meetings.id, meeting.id))
}

/**
 * The diaries say what the meeting says now. What somebody ended there by hand stays ended, until the meeting is at another
 * time; and when it is another's diary that comes first, the time is held anew in that one.
 */
export async function retellDiaries(change: Change, before: Meeting, meeting: Meeting): Promise<void> {
  const standing = await standingIn(change, meeting)
  const isMoved = (['on', 'startsAt', 'lasts'] as const).some((field) => before[field] !== meeting[field])
  if (!standing && meeting.engagementId && !isMoved) return
  if (!standing) return putInDiaries(change, meeting)
  if (standing.row.state === 'held') return
  const { ids, ...fields } = await saidInDiary(change, meeting)
  const [diaryId, ...along] = ids
  const { ref } = standing
  if (ownerOf(standing.standing, standing.seats)?.id === diaryId)
    return void (await changeEngagement(change, { ref, scope: 'this', fields: { ...fields, with: along } }, 'duty'))
  await cancelEngagement(change, { ref, reason: '' }, 'duty')
  await putInDiaries(change, meeting)
}

/** The time is free again. */
export async function takeFromDiaries(change: Change, meeting: Meeting, reason: string): Promise<void> {
  const standing = await standingIn(change, meeting)
  if (!standing || standing.row.state === 'held') return
  await cancelEngagement(change, { ref: standing.ref, reason: meeting.reserved ? '' : reason }, 'duty')
}

/** It took place, unless somebody said so in the diary already. */
export async function holdInDiaries(change: Change, meeting: Meeting): Promise<void> {
  const standing = await standingIn(change, meeting)
  if (standing?.row.state === 'confirmed') await holdEngagement(change, { ref: standing.ref }, 'duty')
}

/** In which diaries it stands, for whoever may look into them. */
export async function diaryLine(read: Reads, person: Person, { engagementId }: Pick<Meeting, 'engagementId'>) {
  if (!engagementId) return null
  try {
    const { ref, row, standing, seats } = await visibleEngagement(read, person, engagementId)
    if (!takesTime.includes(row.state)) return null
    return { ref, names: diariesOf(standing, seats).map((one) => one.name) }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** What stands in the diaries and still takes time; somebody may have ended it there by hand. */
async function standingIn(change: Change, { engagementId }: Meeting): Promise<EngagementAt | null> {
  const found = engagementId ? await findEngagement(change.tx, change.person, engagementId) : undefined
  return found && takesTime.includes(found.row.state) ? found : null
}

/** A reserved one is nothing but taken time: neither what it is about nor who comes is read there. */
async function saidInDiary(change: Change, meeting: Meeting) {
  const { reserved, title, kind, on, startsAt, lasts, place } = meeting
  const t = wordsOf('directives', { fr: directivesFr, en: directivesEn }, (await officeOf(change.tx))?.locale ?? 'fr')
  const people = await peopleOf(change.tx, meeting)
  const start = localAt(on, startsAt)
  return {
    ids: await diariesOfThoseWhoCome(change, meeting, people),
    ...{ start, end: addMinutes(start, lasts), place },
    title: reserved ? t('meeting.diary.reserved') : title || t(`meeting.kind.${kind}`),
    confidentiality: reserved ? ('personal' as const) : ('cabinet' as const),
    participants: reserved ? [] : people.map(({ personId, name, post }) => guest(personId, name, post)),
  }
}

const guest = (personId: string, name: string, post: string) => ({
  ...{ personId, contactId: null, name, function: post.slice(0, 200), salutation: '', email: '' },
  role: 'guest' as const,
})

type Coming = { personId: string; isMayor: boolean }[]

/** The mayor's diary is opened when it is first needed; of the others only who has one. */
async function diariesOfThoseWhoCome(change: Change, { chairId }: Meeting, people: Coming): Promise<string[]> {
  const mayor = people.find((one) => one.isMayor)
  if (mayor) await ensureDiary(change, mayor.personId)
  const seats = [...(await seatsOf(change.tx)).values()]
  const known = seats.filter((seat) => !seat.closed && people.some((one) => one.personId === seat.personId))
  const rank = (personId: string | null) => (personId === mayor?.personId ? 0 : personId === chairId ? 1 : 2)
  const inOrder = known.toSorted((one, other) => rank(one.personId) - rank(other.personId))
  return inOrder.map((one) => one.id).slice(0, mostAlong + 1)
}
