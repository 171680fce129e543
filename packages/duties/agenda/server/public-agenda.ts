import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { addDays, type Day } from '@cabinet/office/day.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, ne, or } from 'drizzle-orm'
import type { EngagementState } from '../rules/engagement.ts'
import { localAt } from '../rules/local-time.ts'
import { occurrencesOf } from '../rules/recurrence.ts'
import { instantOf } from '../rules/wall-clock.ts'
import { seatsOf } from './diaries.ts'
import { engagementDiaries, engagementKinds, engagements, places } from './tables.ts'

/** A meeting the office lets everybody know about, and nothing of it that was not meant for everybody. */
export type PublicMeeting = {
  start: string
  end: string
  allDay: boolean
  timeZone: string
  startsAt: Date
  title: string
  kind: { fr: string; en: string }
  place: string
  /** Whose diary it stands in. */
  of: string
  state: 'confirmed' | 'held'
}

export type PublicAsked = { from: Day; until: Day }
type Span = { from: Date; until: Date }

const longestDays = 366
const mostMeetings = 10_000
const shownStates: EngagementState[] = ['confirmed', 'held']

/** What is flagged, public, and confirmed or held: in one place, for the list and for the files. */
const published = () =>
  and(
    eq(engagements.publishable, true),
    eq(engagements.confidentiality, 'public'),
    inArray(engagements.state, shownStates),
  )

/** Only these columns ever leave the table. */
const shown = {
  ...{ id: engagements.id, title: engagements.title, kind: engagements.kind, state: engagements.state },
  ...{ start: engagements.start, end: engagements.end, allDay: engagements.allDay, timeZone: engagements.timeZone },
  ...{ startsAt: engagements.startsAt, endsAt: engagements.endsAt, rule: engagements.rule },
  ...{ extraStarts: engagements.extraStarts, skippedStarts: engagements.skippedStarts },
  ...{ place: engagements.place, placeName: places.name, diaryId: engagementDiaries.diaryId },
}

/** The published meetings from one day to another (not included), at most a year of them, in order. */
export async function publicMeetings(read: Reads, asked: PublicAsked): Promise<PublicMeeting[]> {
  const zone = (await officeOf(read))?.timeZone ?? 'UTC'
  const last = addDays(asked.from, longestDays)
  const span = {
    from: instantOf(localAt(asked.from), zone),
    until: instantOf(localAt(asked.until < last ? asked.until : last), zone),
  }
  const rows = [...(await once(read, span)), ...(await repeated(read, span))]
  const kinds = new Map((await read.select().from(engagementKinds)).map((kind) => [kind.code, kind]))
  const seats = await seatsOf(read)
  return rows
    .map((row) => ({
      ...{ start: row.start, end: row.end, allDay: row.allDay, timeZone: row.timeZone, startsAt: row.startsAt },
      title: row.title,
      kind: { fr: kinds.get(row.kind)?.labelFr ?? '', en: kinds.get(row.kind)?.labelEn ?? '' },
      place: [row.placeName, row.place].filter(Boolean).join(', '),
      of: seats.get(row.diaryId)?.name ?? '',
      state: row.state === 'held' ? ('held' as const) : ('confirmed' as const),
    }))
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime() || (one.title < other.title ? -1 : 1))
    .slice(0, mostMeetings)
}

const rowsOf = (read: Reads) =>
  read
    .select(shown)
    .from(engagements)
    .innerJoin(
      engagementDiaries,
      and(eq(engagementDiaries.engagementId, engagements.id), eq(engagementDiaries.part, 'owner')),
    )
    .leftJoin(places, eq(places.id, engagements.placeId))

/** What happens once, and the changed occurrences that are published themselves. */
const once = (read: Reads, { from, until }: Span) =>
  rowsOf(read)
    .where(
      and(
        published(),
        eq(engagements.rule, ''),
        isNull(engagements.ruleUntil),
        lt(engagements.startsAt, until),
        gt(engagements.endsAt, from),
      ),
    )
    .orderBy(asc(engagements.startsAt))
    .limit(mostMeetings)

/** The times of a published series; a time that was changed speaks for itself, or not at all. */
async function repeated(read: Reads, span: Span) {
  const endless = and(ne(engagements.rule, ''), isNull(engagements.ruleUntil))
  const ending = and(isNotNull(engagements.ruleUntil), gte(engagements.ruleUntil, span.from))
  const series = await rowsOf(read)
    .where(and(published(), or(endless, ending), lt(engagements.startsAt, span.until)))
    .limit(1000)
  const ids = series.map((one) => one.id)
  const changed = ids.length
    ? await read
        .select({ seriesId: engagements.seriesId, originalStart: engagements.originalStart })
        .from(engagements)
        .where(inArray(engagements.seriesId, ids))
    : []
  const moved = new Set(changed.map((one) => `${one.seriesId}@${one.originalStart}`))
  return series.flatMap((one) =>
    occurrencesOf(one, span)
      .filter(({ originalStart }) => !moved.has(`${one.id}@${originalStart}`))
      .map((time) => ({ ...one, ...time })),
  )
}
