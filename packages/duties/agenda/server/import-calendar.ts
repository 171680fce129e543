import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Confidentiality } from '../rules/engagement.ts'
import { type EngagementForm, engagementForm } from '../rules/forms.ts'
import { seatsOf, writeIn } from './diaries.ts'
import { seriesOf, timesOf } from './engagement-times.ts'
import { makeEngagementFindable } from './findable.ts'
import { knownEngagements } from './import-known.ts'
import type { PlannedEngagement, PlannedOccurrence } from './import-plan.ts'
import { makeEngagement } from './make-engagement.ts'
import { type Engagement, engagements } from './tables.ts'

export const mostImported = 1000

export type ImportForm = {
  requestKey: string
  diaryId: string
  /** Keys of the preview. */
  chosen: readonly string[]
  kind: string
  /** Null: as the file says. */
  confidentiality: Confidentiality | null
  onDuplicate: 'update' | 'skip'
}

/**
 * Takes the chosen engagements of a calendar over into a diary. What is there already is brought up to date, unless ours is
 * newer or it was asked to be left. Refuses `agenda.nothing-chosen` and `agenda.import-too-many`.
 */
export async function importCalendar(
  change: Change,
  form: ImportForm,
  planned: readonly PlannedEngagement[],
): Promise<{ made: number; updated: number; skipped: number }> {
  const keys = new Set(form.chosen)
  const chosen = planned.filter((one) => keys.has(one.key) && one.state !== 'cancelled')
  if (!chosen.length) throw new Refusal('agenda.nothing-chosen')
  if (chosen.length > mostImported) throw new Refusal('agenda.import-too-many', { most: mostImported })
  change.inPlaceOf = writeIn(change.person, (await seatsOf(change.tx)).get(form.diaryId)).inPlaceOf
  const uids = chosen.map((one) => one.uid)
  const known = await knownEngagements(change.tx, change.person, { diaryId: form.diaryId, uids })
  const done = { made: 0, updated: 0, skipped: 0 }
  for (const one of chosen) {
    const here = known.get(one.uid)
    if (here && (form.onDuplicate === 'skip' || here.sequence > one.sequence)) done.skipped += 1
    else if (here) done.updated += await updateOne(change, { here, form, one })
    else done.made += await makeOne(change, { form, one })
  }
  await change.record('agenda.calendar.imported', form.diaryId, done)
  return done
}

type Making = { form: ImportForm; one: PlannedEngagement }

async function makeOne(change: Change, { form, one }: Making): Promise<number> {
  const made = await makeEngagement(change, formOf(form, one), { imported: originOf(one) })
  await change.record('agenda.engagement.imported', made.id)
  for (const occurrence of one.changed) await makeOccurrence(change, { form, series: made, occurrence })
  return 1
}

type Occurring = { form: ImportForm; series: Engagement; occurrence: PlannedOccurrence }

async function makeOccurrence(change: Change, { form, series, occurrence }: Occurring): Promise<void> {
  const { originalStart } = occurrence
  const typed = { ...formOf(form, { ...occurrence, key: series.id }), requestKey: `${series.id}@${originalStart}` }
  const imported = { ...originOf(occurrence), occurrence: { seriesId: series.id, originalStart } }
  await makeEngagement(change, { ...typed, extraStarts: [], skippedStarts: [] }, { imported })
}

const originOf = ({ uid, sequence, raw }: Pick<PlannedEngagement, 'uid' | 'sequence' | 'raw'>) => ({
  uid,
  sequence,
  raw,
})

/** What the office's own form would say. Its limits were kept when the file was read. */
function formOf(form: ImportForm, one: Omit<PlannedOccurrence, 'originalStart'> & { key: string }): EngagementForm {
  const typed = engagementForm.parse({
    requestKey: `${form.requestKey.slice(0, 40)}:${one.key.slice(0, 22)}`,
    diaryId: form.diaryId,
    kind: form.kind,
    title: one.title || '…',
    ...{ start: one.start, end: one.end, allDay: one.allDay, timeZone: one.timeZone },
    ...{ travelBefore: one.travelMinutes, place: one.place, brief: one.description, busy: one.busy },
    confidentiality: form.confidentiality ?? one.confidentiality,
    state: one.state === 'asked' ? 'asked' : 'confirmed',
    rule: one.rule,
    participants: one.attendees
      .filter((attendee) => attendee.name || attendee.address)
      .map(({ name, address, role }) => ({ name: name || address, email: isAddress(address) ? address : '', role })),
  })
  return { ...typed, extraStarts: one.extraStarts, skippedStarts: one.skippedStarts }
}

const isAddress = (text: string) => z.email().safeParse(text).success

/** What the file says replaces what was there; who was invited and what was written here stays. */
async function updateOne(change: Change, { here, form, one }: Making & { here: Engagement }): Promise<number> {
  const { title, place, description, travelMinutes, sequence, raw } = one
  const times = timesOf(one)
  const { tx } = change
  await tx
    .update(engagements)
    .set({
      ...{ ...times, ...seriesOf(times, one, true) },
      ...{ title: title || here.title, place: here.placeId ? '' : place, brief: description || here.brief },
      ...{ travelBefore: travelMinutes || here.travelBefore, sequence, raw, version: here.version + 1 },
    })
    .where(eq(engagements.id, here.id))
  for (const occurrence of one.changed) {
    const times = timesOf(occurrence)
    const its = and(eq(engagements.seriesId, here.id), eq(engagements.originalStart, occurrence.originalStart))
    const [row] = await tx.select().from(engagements).where(its)
    if (!row) await makeOccurrence(change, { form, series: here, occurrence })
    else
      await tx
        .update(engagements)
        .set({ ...times, title: occurrence.title || row.title, raw: occurrence.raw, version: row.version + 1 })
        .where(its)
  }
  await makeEngagementFindable(change, here.id)
  await change.record('agenda.engagement.import-updated', here.id)
  return 1
}
