import { randomUUID } from 'node:crypto'
import { addMinutes } from '@cabinet/duties/agenda/rules/local-time.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { makeAudienceFindable } from './findable.ts'
import { enterInAgenda } from './in-the-agenda.ts'
import { moveOn } from './move-on.ts'
import { replyWith } from './reply-letter.ts'
import { type Audience, type Visit, visits } from './tables.ts'

/** The coming that is expected or going on; undefined when there is none. */
export async function visitOf({ tx }: Pick<Change, 'tx'>, audienceId: string): Promise<Visit | undefined> {
  const [visit] = await tx
    .select()
    .from(visits)
    .where(and(eq(visits.audienceId, audienceId), isNull(visits.ended)))
    .orderBy(desc(visits.start))
    .limit(1)
  return visit
}

type Time = { slotId: string | null; diaryId: string; start: string; minutes: number; place: string; letter: boolean }

/** Sets the time: the visitor is expected, the agenda knows it, and the letter that invites them is begun. */
export async function setTime(change: Change, audience: Audience, time: Time): Promise<Audience> {
  const { slotId, diaryId, start, minutes, place, letter } = time
  const visit = { id: randomUUID(), audienceId: audience.id, slotId, day: start.slice(0, 10), start }
  await change.tx.insert(visits).values({ ...visit, badge: '', reason: '' })
  const end = addMinutes(start, minutes)
  const engagementId = await enterInAgenda(change, audience, { visitId: visit.id, diaryId, start, end, place })
  const scheduled = await moveOn(change, audience, { to: 'scheduled', stamp: { engagementId } })
  await makeAudienceFindable(change, scheduled)
  await change.record('audiences.request.scheduled', audience.id, { start })
  return letter ? replyWith(change, scheduled, { text: 'receives', start, place }) : scheduled
}
