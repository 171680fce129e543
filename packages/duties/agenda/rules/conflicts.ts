import type { Day } from '@cabinet/office/day.ts'
import type { Buffers } from './busy-time.ts'
import type { DiaryKind, DiaryPart } from './diary.ts'
import type { EngagementState } from './engagement.ts'
import { takesTime } from './engagement.ts'
import type { Local } from './local-time.ts'
import { daysAround, type ProtectedKind, type ProtectedRule, protectedDayIn } from './protected-time.ts'
import { roadMinutes, type TravelTable } from './travel-table.ts'

/** blocking: it cannot be so · warning: somebody should look · information: good to know */
export const conflictLevels = ['blocking', 'warning', 'information'] as const
export type ConflictLevel = (typeof conflictLevels)[number]

/**
 * absence: the person is away · booked: both are firm · option: one of the two may still give way · travel: the road from the
 * one before is longer than the time there is · buffers: preparation, road or debriefing run into the other one
 */
export type ConflictKind = 'absence' | 'booked' | 'option' | 'travel' | 'buffers' | 'holiday' | ProtectedKind

/** Whose time it takes. */
export type Subject = { diaryId: string; kind: DiaryKind }

/** One time taken, or held: an occurrence, one of the times held for an option, or an absence. */
export type Booking = Buffers & {
  /** The engagement or its occurrence, `id@2026-03-09T08:30`. The times held for one option share it. */
  ref: string
  start: Local
  end: Local
  allDay: boolean
  startsAt: Date
  endsAt: Date
  state: EngagementState
  busy: boolean
  placeId: string | null
  subjects: readonly Subject[]
  /** Somebody is away, on mission or on leave: what is inside collides whatever its state. */
  absence: boolean
  /** What it belongs to, `mission:42`: an engagement of a mission does not collide with its absence. Empty for none. */
  partOf: string
}

export type Holiday = { day: Day; name: string }

/** What the office knows beside the engagements themselves. */
export type ConflictSetting = {
  travel: TravelTable
  holidays: readonly Holiday[]
  protectedTimes: readonly ProtectedRule[]
  /** Keys of the conflicts somebody looked at and accepted. */
  silenced: ReadonlySet<string>
}

export type Conflict = {
  /** Made from what collides and how: a collision that becomes another one speaks again. */
  key: string
  level: ConflictLevel
  kind: ConflictKind
  /** The one it is about; of two, the one that begins first. */
  ref: string
  /** The one it collides with; of a holiday the day, of a protected time its id. */
  other: string
  /** Whose time is taken twice; null when it is nobody's in particular. */
  subject: Subject | null
  /** The holiday or the protected time; empty between two engagements. */
  name: string
  /** Minutes in common; of a road, minutes missing. None for a day to know about. */
  minutes: number
}

export const noSetting: ConflictSetting = {
  travel: { minutes: new Map(), longest: 0 },
  holidays: [],
  protectedTimes: [],
  silenced: new Set(),
}

/**
 * Whose time an engagement takes. Whoever is represented is not occupied by it; the one who goes in their place is.
 */
export function subjectsOf(
  diaries: readonly { diaryId: string; kind: DiaryKind; part: DiaryPart }[],
  representedDiaryId: string | null,
): Subject[] {
  return diaries
    .filter((one) => one.part === 'represents' || one.diaryId !== representedDiaryId)
    .map(({ diaryId, kind }) => ({ diaryId, kind }))
}

/** Every conflict among these bookings and with what the office knows, the gravest first, then by time. */
export function conflictsAmong(bookings: readonly Booking[], setting: ConflictSetting): Conflict[] {
  const busy = bookings.filter(occupies)
  const known = busy.flatMap((booking) => goodToKnow(booking, setting))
  return inOrder([...takenTwice(busy, setting.travel), ...known], bookings, setting.silenced)
}

/**
 * The conflicts of what somebody is typing, one booking or the occurrences of a series, with what is there already. The saved
 * version of the same thing, which bears the same name, is left out.
 */
export function conflictsWith(
  mine: readonly Booking[],
  others: readonly Booking[],
  setting: ConflictSetting,
): Conflict[] {
  const own = new Set(mine.map((one) => one.ref))
  const bookings = [...mine, ...others.filter((other) => !own.has(other.ref))]
  const found = takenTwice(bookings.filter(occupies), setting.travel).filter(
    (one) => own.has(one.ref) || own.has(one.other),
  )
  const known = mine.filter(occupies).flatMap((one) => goodToKnow(one, setting))
  return inOrder([...found, ...known], bookings, setting.silenced)
}

function takenTwice(bookings: readonly Booking[], travel: TravelTable): Conflict[] {
  const bySubject = new Map<string, { subject: Subject; bookings: Booking[] }>()
  for (const booking of bookings) {
    for (const subject of booking.subjects) {
      const taken = bySubject.get(subject.diaryId) ?? { subject, bookings: [] }
      bySubject.set(subject.diaryId, taken)
      taken.bookings.push(booking)
    }
  }
  return [...bySubject.values()].flatMap((one) => conflictsOfOne(one.subject, one.bookings, travel))
}

const occupies = (booking: Booking) => booking.absence || (booking.busy && takesTime.includes(booking.state))

const isFirm = (booking: Booking) => booking.absence || booking.state === 'confirmed' || booking.state === 'held'

/** One booking of one subject: its own time, and as far as it may reach into others'. */
type Taken = { booking: Booking; subject: Subject; start: number; end: number; reach: { from: number; until: number } }

const minute = 60_000

/** What one person, room or vehicle is asked to do twice. Sorted by reach, so that only what may collide is compared. */
function conflictsOfOne(subject: Subject, bookings: readonly Booking[], travel: TravelTable): Conflict[] {
  const taken = bookings
    .map((booking) => takenBy(booking, subject, travel))
    .toSorted((left, right) => left.reach.from - right.reach.from)
  const latestStart = latestFirmStart(taken)
  const found: Conflict[] = []
  let open: Taken[] = []
  for (const one of taken) {
    open = open.filter((earlier) => earlier.reach.until > one.reach.from)
    for (const earlier of open) {
      const conflict = between(...byStart(earlier, one), { travel, latestStart })
      if (conflict) found.push(conflict)
    }
    open.push(one)
  }
  return found
}

/** What has no hours to prepare and no road: a room, a whole day, an absence. */
const hasBuffers = ({ booking, subject }: Pick<Taken, 'booking' | 'subject'>) =>
  subject.kind !== 'room' && !booking.allDay && !booking.absence

function takenBy(booking: Booking, subject: Subject, travel: TravelTable): Taken {
  const start = booking.startsAt.getTime()
  // What begins and ends at once still takes its minute.
  const end = Math.max(booking.endsAt.getTime(), start + minute)
  const before = booking.preparation + booking.travelBefore
  const after = booking.debriefing + Math.max(booking.travelAfter, booking.placeId === null ? 0 : travel.longest)
  const wide = hasBuffers({ booking, subject })
  const reach = { from: start - (wide ? before * minute : 0), until: end + (wide ? after * minute : 0) }
  return { booking, subject, start, end, reach }
}

function byStart(one: Taken, other: Taken): [Taken, Taken] {
  const first = one.start - other.start || one.end - other.end || (one.booking.ref < other.booking.ref ? -1 : 1)
  return first <= 0 ? [one, other] : [other, one]
}

type OfOne = { travel: TravelTable; latestStart: (end: number) => number }

/** When the last firm engagement that is over by then began: whoever is between two others hides them from each other. */
function latestFirmStart(taken: readonly Taken[]): (end: number) => number {
  const firm = taken
    .filter((one) => isFirm(one.booking) && hasBuffers(one))
    .toSorted((left, right) => left.end - right.end)
  const starts: number[] = []
  for (const one of firm) starts.push(Math.max(one.start, starts.at(-1) ?? one.start))
  return (end) => {
    let [low, high] = [0, firm.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((firm[middle]?.end ?? Number.POSITIVE_INFINITY) <= end) low = middle + 1
      else high = middle
    }
    return starts[low - 1] ?? Number.NEGATIVE_INFINITY
  }
}

function between(first: Taken, second: Taken, of: OfOne): Conflict | null {
  const [one, other] = [first.booking, second.booking]
  if (one.ref === other.ref || (one.absence && other.absence)) return null
  if ((one.absence || other.absence) && one.partOf !== '' && one.partOf === other.partOf) return null
  const common = Math.min(first.end, second.end) - second.start
  if (common > 0) return conflict(first, second, { ...doubleBooking(one, other), minutes: common / minute })
  const near = hasBuffers(first) && hasBuffers(second) && of.latestStart(second.start) < first.end
  const close = near ? tooClose(first, second, of.travel) : null
  return close && conflict(first, second, { level: 'warning', ...close })
}

function doubleBooking(one: Booking, other: Booking): { level: ConflictLevel; kind: ConflictKind } {
  if (one.absence || other.absence) return { level: 'blocking', kind: 'absence' }
  return isFirm(one) && isFirm(other) ? { level: 'blocking', kind: 'booked' } : { level: 'warning', kind: 'option' }
}

/**
 * Between two neighbours: where the office knows the road from the one to the other, that road counts and not the minutes set
 * aside to come and to go. A vehicle needs neither preparation nor debriefing.
 */
function tooClose(first: Taken, second: Taken, travel: TravelTable): { kind: ConflictKind; minutes: number } | null {
  const [one, other] = [first.booking, second.booking]
  const gap = (second.start - first.end) / minute
  const road = roadMinutes(travel, one.placeId, other.placeId)
  if (road !== null && road > gap) return { kind: 'travel', minutes: road - gap }
  const desk = first.subject.kind === 'vehicle' ? 0 : one.debriefing + other.preparation
  const needed = desk + (road ?? one.travelAfter + other.travelBefore)
  return needed > gap ? { kind: 'buffers', minutes: needed - gap } : null
}

function conflict(
  first: Taken,
  second: Taken,
  found: { level: ConflictLevel; kind: ConflictKind; minutes: number },
): Conflict {
  const [ref, other] = [first.booking.ref, second.booking.ref]
  const key = [found.kind, first.subject.diaryId, ...[ref, other].toSorted()].join(' ')
  return { key, ...found, ref, other, subject: first.subject, name: '' }
}

/** Days off, market days and hours kept free that an engagement runs into. */
function goodToKnow(booking: Booking, setting: ConflictSetting): Conflict[] {
  if (booking.absence) return []
  const about = (kind: ConflictKind, other: string, known: { day: Day; name: string; subject: Subject | null }) => ({
    ...{ key: [kind, other, booking.ref, known.day].join(' '), level: 'information' as const, kind, ref: booking.ref },
    ...{ other, subject: known.subject, name: known.name, minutes: 0 },
  })
  const days = daysAround(booking)
  const off = setting.holidays
    .filter((holiday) => days.indexOf(holiday.day) > 0)
    .map((holiday) => about('holiday', holiday.day, { ...holiday, subject: null }))
  const kept = setting.protectedTimes.flatMap((rule) => {
    const subject = booking.subjects.find((one) =>
      rule.diaryId === null ? one.kind === 'person' : one.diaryId === rule.diaryId,
    )
    // A whole day runs into every prayer of that day; only whole days are worth saying of it.
    const day = subject && (!booking.allDay || rule.from === '') ? protectedDayIn(rule, booking, days) : null
    return subject && day ? [about(rule.kind, rule.id, { day, name: rule.name, subject })] : []
  })
  return [...off, ...kept]
}

/** Each once, without those somebody accepted: the gravest first, then as the day goes. */
function inOrder(found: readonly Conflict[], bookings: readonly Booking[], silenced: ReadonlySet<string>): Conflict[] {
  const startOf = new Map(bookings.map((booking) => [booking.ref, booking.startsAt.getTime()]))
  const once = new Map<string, Conflict>()
  for (const one of found) {
    if (!silenced.has(one.key) && (once.get(one.key)?.minutes ?? -1) < one.minutes) once.set(one.key, one)
  }
  const rank = (one: Conflict) => conflictLevels.indexOf(one.level)
  const at = (one: Conflict) => startOf.get(one.ref) ?? 0
  return [...once.values()].toSorted(
    (left, right) => rank(left) - rank(right) || at(left) - at(right) || (left.key < right.key ? -1 : 1),
  )
}
