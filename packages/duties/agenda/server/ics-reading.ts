import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Refusal } from '@cabinet/office/refusal.ts'
import { readInLimitedProcess } from '@cabinet/store/files/limited-process.ts'
import type { ReadCalendar } from './ics-read.ts'

/** Ten megabytes: years of a full diary. */
export const largestCalendar = 10 * 2 ** 20
const seconds = 20

type Read = { from: string; calendars: ReadCalendar[] }

/** What a calendar file says, read in a process of its own that may take so much memory and time and no more. */
export async function readCalendarFile(file: string, timeZone: string): Promise<ReadCalendar> {
  const { calendars } = await inChild('calendar', { file, timeZone })
  const [calendar] = calendars
  if (!calendar) throw new Refusal('files.damaged')
  return calendar
}

/** The calendars that came with a message, and who sent it. */
export async function readCalendarMessage(message: Uint8Array, timeZone: string): Promise<Read> {
  const file = join(tmpdir(), `cabinet-message-${randomUUID()}`)
  await writeFile(file, message, { mode: 0o600 })
  try {
    return await inChild('message', { file, timeZone })
  } finally {
    await rm(file, { force: true })
  }
}

async function inChild(
  kind: 'calendar' | 'message',
  { file, timeZone }: { file: string; timeZone: string },
): Promise<Read> {
  const program = 'packages/duties/agenda/server/ics-child.ts'
  const limits = { seconds, mostAnswer: 8 * largestCalendar }
  const answer = await readInLimitedProcess(program, { file, words: [kind, timeZone] }, limits)
  return JSON.parse(answer.toString('utf8')) as Read
}
