import { lettersToSpeakOf } from '@cabinet/duties/mail/server/letters-to-speak-of.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Proposal } from '../rules/meeting-agenda.ts'
import type { Looking } from './meeting-proposals.ts'
import { meetingPoints } from './tables.ts'

const most = 40

/**
 * Letters that were asked to be spoken of with somebody who comes, or by whoever chairs. What was spoken of since it was
 * asked is not proposed again.
 */
export async function spokenLetters(read: Reads, person: Person, { meeting, keys }: Looking): Promise<Proposal[]> {
  const found = await lettersToSpeakOf(read, person, { addressees: keys, assignedBy: meeting.chairId, limit: most })
  const spoken = await spokenAt(
    read,
    found.map((row) => row.id),
  )
  return found
    .filter((row) => (spoken.get(row.id) ?? row.sentAt) <= row.sentAt)
    .map((row) => ({
      ...{ sourceKind: 'letter', sourceId: row.id, title: row.subject, reason: 'spoken' },
      ...{ detail: row.number ?? '', day: row.dueOn, from: null },
    }))
}

/** When each of these letters was last dealt with in a meeting. */
async function spokenAt(read: Reads, ids: string[]): Promise<Map<string, Date>> {
  if (!ids.length) return new Map()
  const dealtWith = inArray(meetingPoints.outcome, ['noted', 'decided', 'dropped'])
  const rows = await read
    .select({ id: meetingPoints.sourceId, at: meetingPoints.outcomeAt })
    .from(meetingPoints)
    .where(and(eq(meetingPoints.sourceKind, 'letter'), inArray(meetingPoints.sourceId, ids), dealtWith))
    .orderBy(asc(meetingPoints.outcomeAt))
  return new Map(rows.flatMap((row) => (row.id && row.at ? [[row.id, row.at] as const] : [])))
}
