import type { Person } from '@cabinet/office/person.ts'
import type { Reads } from '@cabinet/store/store.ts'
import { type Booking, type Conflict, conflictsAmong } from '../rules/conflicts.ts'
import type { ConflictsAsked } from '../rules/forms.ts'
import type { Local } from '../rules/local-time.ts'
import { readRef, refOf } from '../rules/occurrence-ref.ts'
import { type Occurrence, occurrencesOf } from '../rules/recurrence.ts'
import { isSupportedRule } from '../rules/rule-text.ts'
import { localOf } from '../rules/wall-clock.ts'
import { type Booked, bookingsBetween, conflictSetting, officeZone } from './bookings.ts'
import { type Seat, seatsOf } from './diaries.ts'
import { timesOf } from './engagement-times.ts'
import { sightIn, standingsOf } from './standing.ts'

/** A conflict as it is said to one person: what they may not read is "busy" and nothing more. */
export type SaidConflict = Conflict & {
  subjectName: string
  /** Empty when they may not read it, and for a day to know about. */
  otherTitle: string
  otherStart: Local
  otherEnd: Local
  /** The page of the other one, when they may open it. */
  otherRef: string | null
}

const day = 86_400_000
/** So many occurrences of a series are looked at while it is typed; the others when their time comes. */
const occurrencesLookedAt = 60

/** What a draft collides with: for a form, while somebody types. */
export async function conflictsOf(read: Reads, person: Person, draft: ConflictsAsked): Promise<SaidConflict[]> {
  // Half-typed times collide with nothing yet.
  if (draft.end <= draft.start && !draft.allDay) return []
  const zone = await officeZone(read)
  const seats = await seatsOf(read)
  const diaryIds = draft.diaryIds.filter((id) => seats.has(id))
  const times = timesOf({ ...draft, timeZone: draft.timeZone ?? zone })
  const happens = occurrencesOfDraft(draft, times)
  const from = new Date(Math.min(...happens.map((one) => one.startsAt.getTime())) - day)
  const until = new Date(Math.max(...happens.map((one) => one.endsAt.getTime())) + day)
  const asked = { from, until, diaryIds, seats, zone }
  const booked = await bookingsBetween(read, person, asked)
  const own = new Set(happens.map((one) => refOfDraft(draft, one)))
  const mine = happens.map((one) => draftBooking(draft, one, { seats, diaryIds, zone }))
  const isOther = (ref: string) => !own.has(ref) && !isSameSeries(draft, ref)
  const others = booked.bookings.filter((one) => isOther(one.ref))
  const ids = [
    ...(draft.ref ? [readRef(draft.ref).id] : []),
    ...[...booked.happening.values()].map((one) => one.row.id),
  ]
  const setting = await conflictSetting(read, asked, ids)
  const found = conflictsAmong([...mine, ...others], setting).filter((one) => own.has(one.ref) || own.has(one.other))
  return sayConflicts(read, person, { found, own, booked, seats })
}

/** Changing a whole series does not collide with its own occurrences. */
const isSameSeries = (draft: ConflictsAsked, ref: string) =>
  draft.ref !== null && !draft.ref.includes('@') && readRef(ref).id === draft.ref

function occurrencesOfDraft(draft: ConflictsAsked, times: ReturnType<typeof timesOf>): Occurrence[] {
  const once = { originalStart: times.start, ...times }
  if (!draft.rule || !isSupportedRule(draft.rule)) return [once]
  const window = { from: times.startsAt, until: new Date(times.startsAt.getTime() + 120 * day) }
  const found = occurrencesOf({ ...times, rule: draft.rule, extraStarts: [], skippedStarts: [] }, window)
  return found.length ? found.slice(0, occurrencesLookedAt) : [once]
}

const refOfDraft = (draft: ConflictsAsked, one: Occurrence) =>
  draft.rule ? refOf({ id: draft.ref ?? 'draft', originalStart: one.originalStart }) : (draft.ref ?? 'draft')

type Setting = { seats: Map<string, Seat>; diaryIds: readonly string[]; zone: string }

function draftBooking(draft: ConflictsAsked, one: Occurrence, { seats, diaryIds, zone }: Setting): Booking {
  const { preparation, travelBefore, travelAfter, debriefing, allDay, placeId, busy, state } = draft
  return {
    ref: refOfDraft(draft, one),
    start: allDay ? one.start : localOf(one.startsAt, zone),
    end: allDay ? one.end : localOf(one.endsAt, zone),
    ...{ startsAt: one.startsAt, endsAt: one.endsAt, allDay, state, busy, placeId },
    ...{ preparation, travelBefore, travelAfter, debriefing, absence: false, partOf: '' },
    subjects: diaryIds.map((diaryId) => ({ diaryId, kind: seats.get(diaryId)?.kind ?? 'person' })),
  }
}

type Found = { found: readonly Conflict[]; own: ReadonlySet<string>; booked: Booked; seats: Map<string, Seat> }

/** With the names this person may know; what does not exist for them collides with nothing they can be told of. */
export async function sayConflicts(read: Reads, person: Person, said: Found): Promise<SaidConflict[]> {
  const { booked, seats } = said
  const others = said.found.map((one) => (said.own.has(one.ref) ? one.other : one.ref))
  const happening = others.map((ref) => booked.happening.get(ref))
  const standings = await standingsOf(read, person, [...new Set(happening.flatMap((one) => one?.row.id ?? []))])
  return said.found.flatMap((conflict, at) => {
    const other = happening[at]
    const ref = others[at] ?? ''
    const booking = nearest(booked.bookings, ref, said.own.has(conflict.ref) ? conflict.ref : conflict.other)
    const sight = other ? sightIn(person, other.row, { standing: standings.get(other.row.id), seats }) : 'full'
    if (sight === 'none') return []
    const readable = other && sight === 'full'
    return [
      {
        ...conflict,
        subjectName: seats.get(conflict.subject?.diaryId ?? '')?.name ?? '',
        otherTitle: readable ? other.row.title : '',
        otherStart: booking?.start ?? '',
        otherEnd: booking?.end ?? '',
        otherRef: readable ? ref : null,
      },
    ]
  })
}

/** Of the times held for an option, the one beside the engagement it collides with. */
function nearest(bookings: readonly Booking[], ref: string, own: string): Booking | undefined {
  const [first, ...others] = bookings.filter((one) => one.ref === ref)
  if (others.length === 0) return first
  const mine = bookings.filter((one) => one.ref === own)
  const away = (one: Booking) => Math.min(...mine.map((of) => Math.abs(of.startsAt.getTime() - one.startsAt.getTime())))
  return others.reduce((best, one) => (best && away(one) < away(best) ? one : best), first)
}
