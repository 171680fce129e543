import { letterLinks } from '@cabinet/duties/mail/server/letter-links.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, desc, eq, isNotNull, lt, ne } from 'drizzle-orm'
import { refOfRow } from '../rules/occurrence-ref.ts'
import { diariesOf, seatsOf } from './diaries.ts'
import { sightIn, standingsOf } from './standing.ts'
import { type Engagement, engagements } from './tables.ts'

export type InvitationsAsked = { undecided: boolean; before?: number | undefined; limit: number }

/**
 * One page of the invitations this person may read: those nobody has decided about, or the others, newest first. A page may be
 * shorter than was asked; `next` is null on the last one.
 */
export async function invitationsPage(read: Reads, person: Person, asked: InvitationsAsked) {
  const { rows, next } = await readable(read, person, asked)
  const seats = await seatsOf(read)
  const standings = await standingsOf(
    read,
    person,
    rows.map((row) => row.id),
  )
  const ids = rows.flatMap((row) => (row.sourceKind === 'letter' && row.sourceId ? [row.sourceId] : []))
  const numbers = await letterLinks(read, person, ids)
  return {
    rows: rows.map((row) => ({
      ref: refOfRow(row),
      ...{ id: row.id, seq: row.seq, version: row.version, title: row.title, kind: row.kind, place: row.place },
      ...{ start: row.start, end: row.end, allDay: row.allDay, timeZone: row.timeZone, state: row.state },
      ...{ answer: row.answer, answeredAt: row.answeredAt, replyLetterId: row.replyLetterId },
      letter: numbers.get(row.sourceId ?? '') ?? null,
      diaries: diariesOf(standings.get(row.id), seats),
    })),
    next,
  }
}

/** Walks on until the page is full or the invitations are at an end, a few times at most. */
async function readable(read: Reads, person: Person, asked: InvitationsAsked) {
  const seats = await seatsOf(read)
  const rows: Engagement[] = []
  let before = asked.before
  for (let walk = 0; walk < 5; walk++) {
    const some = await someInvitations(read, { ...asked, before })
    const standings = await standingsOf(
      read,
      person,
      some.map((row) => row.id),
    )
    for (const row of some) {
      before = row.seq
      if (sightIn(person, row, { standing: standings.get(row.id), seats }) === 'full') rows.push(row)
      if (rows.length === asked.limit) return { rows, next: before }
    }
    if (some.length < asked.limit) return { rows, next: null }
  }
  return { rows, next: before ?? null }
}

function someInvitations(read: Reads, { undecided, before, limit }: InvitationsAsked): Promise<Engagement[]> {
  const which = undecided
    ? eq(engagements.answer, 'undecided')
    : and(isNotNull(engagements.answer), ne(engagements.answer, 'undecided'))
  return read
    .select()
    .from(engagements)
    .where(and(which, before === undefined ? undefined : lt(engagements.seq, before)))
    .orderBy(desc(engagements.seq))
    .limit(limit)
}

const mostCounted = 1001

/** How many invitations nobody has decided about, among those this person may read; a thousand at most are counted. */
export async function undecidedCount(read: Reads, person: Person): Promise<number> {
  const rows = await someInvitations(read, { undecided: true, limit: mostCounted })
  if (!rows.length) return 0
  const seats = await seatsOf(read)
  const standings = await standingsOf(
    read,
    person,
    rows.map((row) => row.id),
  )
  return rows.filter((row) => sightIn(person, row, { standing: standings.get(row.id), seats }) === 'full').length
}
