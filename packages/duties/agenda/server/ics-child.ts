/**
 * The limited process that reads one calendar, or the calendars in one message, and ends. It gets the file as its standard
 * input, the office's zone and the kind of file as its arguments, and answers one line of JSON.
 */
import { readFileSync, writeSync } from 'node:fs'
import { textIn } from '@cabinet/store/files/file-type.ts'
import PostalMime from 'postal-mime'
import { type ReadCalendar, readCalendar } from './ics-read.ts'

const [kind = '', timeZone = 'UTC'] = process.argv.slice(-2)
const file = readFileSync(0)
answer(kind === 'message' ? await fromMessage(file) : { from: '', calendars: [fromBytes(file)] })

async function fromMessage(bytes: Buffer): Promise<{ from: string; calendars: ReadCalendar[] }> {
  const message = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 262_144 })
  const parts = message.attachments.filter((part) => part.mimeType === 'text/calendar').slice(0, 5)
  return {
    from: message.from?.address?.toLowerCase().slice(0, 254) ?? '',
    calendars: parts.map((part) =>
      fromBytes(
        typeof part.content === 'string' ? Buffer.from(part.content) : Buffer.from(part.content as ArrayBuffer),
      ),
    ),
  }
}

function fromBytes(bytes: Buffer): ReadCalendar {
  return readCalendar(textIn(bytes) ?? bytes.toString('latin1'), { timeZone })
}

function answer(words: unknown): void {
  const bytes = Buffer.from(JSON.stringify(words))
  for (let written = 0; written < bytes.length; ) written += writeSync(1, bytes, written)
  process.exit(0)
}
