import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { MoveForm } from '../rules/forms.ts'
import { type Changed, changeEngagement } from './change-engagement.ts'
import { writeIn } from './diaries.ts'
import { visibleEngagement } from './engagement-at.ts'
import { makeEngagementFindable } from './findable.ts'
import { refuseHiddenFromMe } from './sight-of-own.ts'
import { engagementDiaries } from './tables.ts'

export type Moved = Changed & {
  /** What to move it back to, when the hand slipped. */
  before: { start: string; end: string; diary: MoveForm['diary'] }
}

/** Moves, stretches or shortens an engagement, or puts it into another diary. Undone by moving it back. */
export async function moveOccurrence(change: Change, form: MoveForm): Promise<Moved> {
  const { start, end, diary } = form
  const at = await visibleEngagement(change.tx, change.person, form.ref)
  const changed = await changeEngagement(change, { ...form, fields: { start, end } })
  if (diary && diary.from !== diary.to) await changeDiary(change, changed.engagement.id, diary)
  const back = diary && { from: diary.to, to: diary.from }
  return { ...changed, before: { start: at.start, end: at.end, diary: back } }
}

/** Out of one diary, into another: both must be open to whoever moves it. Refuses `agenda.already-in-diary`. */
async function changeDiary(change: Change, engagementId: string, diary: { from: string; to: string }): Promise<void> {
  const { tx, person } = change
  const at = await visibleEngagement(tx, person, engagementId)
  const standing = at.standing.diaries.find((one) => one.diaryId === diary.from)
  if (!standing || standing.part === 'represents') throw new Refusal('agenda.not-in-diary')
  if (at.standing.diaries.some((one) => one.diaryId === diary.to)) throw new Refusal('agenda.already-in-diary')
  writeIn(person, at.seats.get(diary.from))
  writeIn(person, at.seats.get(diary.to))
  if (standing.part === 'owner') refuseHiddenFromMe(person, at.row.confidentiality, at.seats.get(diary.to))
  const mine = and(eq(engagementDiaries.engagementId, engagementId), eq(engagementDiaries.diaryId, diary.from))
  await tx.update(engagementDiaries).set({ diaryId: diary.to }).where(mine)
  const named = { from: at.seats.get(diary.from)?.name, to: at.seats.get(diary.to)?.name }
  const isPersonal = at.row.confidentiality === 'personal'
  const changes = [{ field: 'diary', ...(isPersonal ? {} : named) }]
  await makeEngagementFindable(change, engagementId)
  await change.record('agenda.engagement.changed', engagementId, { changes })
}
