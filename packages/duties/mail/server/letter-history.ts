import type { Person } from '@cabinet/office/person.ts'
import { history } from '@cabinet/store/store.tables.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, lt, ne } from 'drizzle-orm'
import { addresseeNames } from './addressees.ts'
import { personNames } from './letter-page.ts'
import { visibleLetter } from './visible.ts'

/** What happened to a letter, the latest first, ready to be said as sentences: who, in whose place, when, what. */
export async function letterHistory(
  read: Reads,
  person: Person,
  asked: { letterId: string; before?: number | undefined },
) {
  await visibleLetter(read, person, asked.letterId)
  const rows = await read
    .select()
    .from(history)
    .where(
      and(
        ...[eq(history.subjectId, asked.letterId), ne(history.event, 'mail.letter.asked-again')],
        asked.before === undefined ? undefined : lt(history.seq, asked.before),
      ),
    )
    .orderBy(desc(history.seq))
    .limit(100)
  const names = await personNames(
    read,
    rows.flatMap((row) => [row.personId, row.inPlaceOf ?? '', String(row.details.toId ?? '')]),
  )
  const addressees = await addresseeNames(
    read,
    rows.flatMap((row) => addresseesIn(row.details)),
  )
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    event: row.event,
    who: names.get(row.personId) ?? '',
    inPlaceOf: row.inPlaceOf ? (names.get(row.inPlaceOf) ?? '') : null,
    details: {
      ...row.details,
      to: names.get(String(row.details.toId ?? '')) ?? row.details.to,
      addressee: addressees.get(String(row.details.addressee ?? '')),
      addressees: addresseesIn(row.details)
        .map((key) => addressees.get(key) ?? '')
        .join(', '),
    },
  }))
}

function addresseesIn(details: Record<string, unknown>): string[] {
  const lines = Array.isArray(details.lines) ? (details.lines as { addressee?: string }[]) : []
  return [details.addressee, ...lines.map((line) => line.addressee)].filter((one) => typeof one === 'string')
}
