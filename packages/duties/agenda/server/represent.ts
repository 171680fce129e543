import { randomUUID } from 'node:crypto'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import { increment } from '@cabinet/store/sql.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, isNull } from 'drizzle-orm'
import { takesTime } from '../rules/engagement.ts'
import type { RepresentForm } from '../rules/forms.ts'
import { type Act, type ActGround, engagementFor, engagementToDecide } from './act-on-engagement.ts'
import { ensureDiary } from './diaries.ts'
import { occurrenceOf } from './engagement-at.ts'
import { makeEngagementFindable } from './findable.ts'
import { ownerOf } from './standing.ts'
import { type Engagement, engagementDiaries, engagements, type Representation, representations } from './tables.ts'

type Stand = Omit<RepresentForm, 'version' | 'diaryId'> & { version?: number; diaryId?: string | null }

/**
 * Somebody goes in the owner's place: they are asked, and the engagement stands in their diary. One stands at a time; whoever
 * stood before is released. Refuses `agenda.represents-oneself`, `agenda.not-a-person`, `agenda.not-to-change`.
 */
export async function represent(change: Change, form: Stand, ground?: ActGround): Promise<Representation> {
  const at = ground ? await engagementFor(change, form, ground) : await engagementToDecide(change, form)
  const row = await occurrenceOf(change, at)
  if (!takesTime.includes(row.state) || row.state === 'held')
    throw new Refusal('agenda.not-to-change', { state: row.state })
  const represented = form.diaryId ? at.seats.get(form.diaryId) : ownerOf(at.standing, at.seats)
  if (!represented?.personId) throw new Refusal('agenda.not-a-person')
  if (represented.personId === form.personId) throw new Refusal('agenda.represents-oneself')
  await endStanding(change, row.id)
  const { personId, ground: basis, speech, note } = form
  const [stands] = await change.tx
    .insert(representations)
    .values({
      ...{ id: randomUUID(), engagementId: row.id, diaryId: represented.id, personId, ground: basis, speech, note },
      state: personId === change.person.id ? 'accepted' : 'asked',
      ...{ askedBy: change.person.id, askedAt: change.now, answeredAt: null, endedAt: null },
    })
    .returning()
  if (!stands) throw new Error('The representation was not written.')
  await standFor(change, row, personId)
  await noteAnswer(change, row, row.answer === null ? null : 'represented')
  await makeEngagementFindable(change, row.id)
  await change.record('agenda.representation.asked', row.id, { toId: personId, ground: basis })
  return stands
}

/** The owner goes after all, or nobody does. */
export async function endRepresentation(change: Change, form: Act & { representationId: string }): Promise<void> {
  const at = await engagementToDecide(change, form)
  const [stands] = await change.tx
    .select()
    .from(representations)
    .where(
      and(
        ...[eq(representations.id, form.representationId), eq(representations.engagementId, at.row.id)],
        isNull(representations.endedAt),
      ),
    )
  if (!stands) throw notFound()
  await endStanding(change, at.row.id)
  await noteAnswer(change, at.row, at.row.answer === 'represented' ? 'undecided' : at.row.answer)
  await makeEngagementFindable(change, at.row.id)
  await change.record('agenda.representation.ended', at.row.id, { toId: stands.personId })
}

/** Whoever was asked says yes or no; with a no, the invitation is undecided again. Refuses `agenda.already-answered`. */
export async function answerRepresentation(
  change: Change,
  form: { representationId: string; accepts: boolean; note: string },
): Promise<void> {
  const [stands] = await change.tx.select().from(representations).where(eq(representations.id, form.representationId))
  if (stands?.personId !== change.person.id) throw notFound()
  if (stands.state !== 'asked' || stands.endedAt) throw new Refusal('agenda.already-answered')
  const state = form.accepts ? ('accepted' as const) : ('declined' as const)
  await change.tx
    .update(representations)
    .set({ state, answeredAt: change.now, ...(form.note ? { note: form.note } : {}) })
    .where(eq(representations.id, stands.id))
  const [row] = await change.tx.select().from(engagements).where(eq(engagements.id, stands.engagementId))
  if (!row) throw notFound()
  if (!form.accepts) {
    await endStanding(change, row.id)
    await noteAnswer(change, row, row.answer === 'represented' ? 'undecided' : row.answer)
    await makeEngagementFindable(change, row.id)
  }
  await change.record(form.accepts ? 'agenda.representation.accepted' : 'agenda.representation.declined', row.id)
}

/** Into the diary of whoever goes; somebody who was going along anyway now goes for the owner. */
async function standFor(change: Change, row: Engagement, personId: string): Promise<void> {
  const diary = await ensureDiary(change, personId)
  await change.tx
    .insert(engagementDiaries)
    .values({ engagementId: row.id, diaryId: diary.id, part: 'represents' })
    .onConflictDoUpdate({
      target: [engagementDiaries.engagementId, engagementDiaries.diaryId],
      set: { part: 'represents' },
    })
}

/** Whoever stood until now is free again. */
async function endStanding(change: Change, engagementId: string): Promise<void> {
  const open = and(eq(representations.engagementId, engagementId), isNull(representations.endedAt))
  await change.tx.update(representations).set({ endedAt: change.now }).where(open)
  const theirs = and(eq(engagementDiaries.engagementId, engagementId), eq(engagementDiaries.part, 'represents'))
  await change.tx.delete(engagementDiaries).where(theirs)
}

async function noteAnswer(change: Change, row: Engagement, answer: Engagement['answer']): Promise<void> {
  const decided = answer !== null && answer !== 'undecided'
  await change.tx
    .update(engagements)
    .set({
      answer,
      answeredBy: decided ? change.person.id : null,
      answeredAt: decided ? change.now : null,
      version: increment(engagements.version),
      sequence: increment(engagements.sequence),
    })
    .where(eq(engagements.id, row.id))
}
