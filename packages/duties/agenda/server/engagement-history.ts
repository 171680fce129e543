import type { Person } from '@cabinet/office/person.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, inArray, lt, ne } from 'drizzle-orm'
import type { FieldChange } from '../rules/field-changes.ts'
import { visibleEngagement } from './engagement-at.ts'
import { namesOf } from './engagement-page.ts'

const page = 100

/**
 * What happened to an engagement, the latest first, ready to be said as sentences: who, in whose place, when, what; each changed
 * field with what it was and what it became. An occurrence tells the story of its series too.
 */
export async function engagementHistory(
  read: Reads,
  person: Person,
  asked: { ref: string; before?: number | undefined },
) {
  const at = await visibleEngagement(read, person, asked.ref)
  const subjects = [...new Set([at.row.id, ...(at.series ? [at.series.id] : [])])]
  const rows = await read
    .select()
    .from(history)
    .where(
      and(
        ...[inArray(history.subjectId, subjects), ne(history.event, 'agenda.engagement.asked-again')],
        asked.before === undefined ? undefined : lt(history.seq, asked.before),
      ),
    )
    .orderBy(desc(history.seq))
    .limit(page)
  const ids = rows.flatMap((row) => [row.personId, row.inPlaceOf ?? '', String(row.details.toId ?? '')])
  const names = await namesOf(read, ids)
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    event: row.event,
    /** Empty when the clock did it. */
    who: row.personId === theOffice.id ? '' : (names.get(row.personId) ?? ''),
    inPlaceOf: row.inPlaceOf ? (names.get(row.inPlaceOf) ?? '') : null,
    ofSeries: row.subjectId !== at.row.id,
    details: { ...row.details, to: names.get(String(row.details.toId ?? '')) ?? row.details.to ?? '' },
    changes: (Array.isArray(row.details.changes) ? row.details.changes : []) as FieldChange[],
  }))
}
