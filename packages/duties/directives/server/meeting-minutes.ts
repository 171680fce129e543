import { persons } from '@cabinet/blocks/people/server/tables.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq } from 'drizzle-orm'
import type { MinutesForm } from '../rules/meeting-forms.ts'
import { meetingInHand } from './meeting-visible.ts'
import { type Meeting, meetings } from './tables.ts'

/** Saves the text of the minutes after the version that was read. Refuses `directives.minutes-changed`. */
export async function saveMinutes(change: Change, { meetingId, version, text }: MinutesForm) {
  const meeting = await meetingInHand(change, meetingId, 'write')
  if (meeting.minutesVersion !== version) throw await overtaken(change, meeting)
  const saved = await change.tx
    .update(meetings)
    .set({ minutes: text, minutesVersion: version + 1, minutesBy: change.person.id })
    .where(and(eq(meetings.id, meeting.id), eq(meetings.minutesVersion, version)))
    .returning({ id: meetings.id })
  if (!saved.length) throw await overtaken(change, meeting)
  await change.record('directives.meeting.minutes-saved', meeting.id, { version: version + 1 })
  return { version: version + 1 }
}

/** Says who wrote meanwhile, so that nothing typed is lost on either side. */
async function overtaken({ tx }: Change, { minutesBy, minutesVersion }: Meeting): Promise<Refusal> {
  const [other] = minutesBy ? await tx.select().from(persons).where(eq(persons.id, minutesBy)) : []
  return new Refusal('directives.minutes-changed', { by: other?.name ?? '', version: minutesVersion })
}
