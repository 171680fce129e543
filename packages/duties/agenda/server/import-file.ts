import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { FileStore } from '@cabinet/store/files/file-store.ts'
import type { Uploads } from '@cabinet/store/files/uploads.ts'
import type { Reads } from '@cabinet/store/store.ts'
import type { ReadCalendar } from './ics-read.ts'
import { largestCalendar, readCalendarFile } from './ics-reading.ts'

export type Counter = { read: Reads; files: FileStore; uploads: Uploads; personId: string }

/** The calendar somebody has sent, read. Refuses `agenda.not-a-calendar` and `agenda.calendar-too-large`. */
export async function uploadedCalendar(
  { read, files, uploads, personId }: Counter,
  uploadId: string,
): Promise<ReadCalendar> {
  const ticket = await uploads.claim(uploadId, personId)
  if (ticket.type !== 'ics') throw new Refusal('agenda.not-a-calendar')
  if (ticket.size > largestCalendar) throw new Refusal('agenda.calendar-too-large', { mega: largestCalendar / 2 ** 20 })
  return readCalendarFile(files.path(ticket.sha256), (await officeOf(read))?.timeZone ?? 'UTC')
}
