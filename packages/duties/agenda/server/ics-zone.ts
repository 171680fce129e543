import type { JCal } from './ics-write.ts'

/** Years beyond which no calendar programme is told: rules of summer time are not known that far ahead. */
const farthest = 2100

type Years = { from: number; until: number }

// A telephone asks for hundreds of engagements one by one, and each spells out the same zone.
const spelled = new Map<string, JCal>()
const mostKept = 500

/** A zone as other calendars want it spelled out: each change of the clock between two years, as it was and will be. */
export function zoneComponent(timeZone: string, years: Years): JCal {
  const key = `${timeZone} ${years.from} ${years.until}`
  const known = spelled.get(key) ?? spellOut(timeZone, years)
  if (spelled.size >= mostKept) spelled.clear()
  spelled.set(key, known)
  return known
}

function spellOut(timeZone: string, years: Years): JCal {
  const last = Temporal.PlainDateTime.from({ year: Math.min(years.until, farthest) + 1, month: 1, day: 1 })
  const first = Temporal.PlainDateTime.from({ year: years.from, month: 1, day: 1 })
  const end = last.toZonedDateTime(timeZone)
  let at = first.toZonedDateTime(timeZone)
  const standard = standardOffset(at)
  const observances = [observance({ start: first, before: at, after: at, standard })]
  for (let next = at.getTimeZoneTransition('next'); next; next = at.getTimeZoneTransition('next')) {
    if (Temporal.ZonedDateTime.compare(next, end) >= 0) break
    const before = next.subtract({ nanoseconds: 1 })
    const start = next.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime()
    observances.push(observance({ start, before, after: next, standard }))
    at = next
  }
  return ['vtimezone', [['tzid', {}, 'text', timeZone]], observances]
}

type ClockChange = {
  start: Temporal.PlainDateTime
  before: Temporal.ZonedDateTime
  after: Temporal.ZonedDateTime
  standard: number
}

function observance({ start, before, after, standard }: ClockChange): JCal {
  const summer = after.offsetNanoseconds > standard
  return [
    summer ? 'daylight' : 'standard',
    [
      ['dtstart', {}, 'date-time', start.toString({ smallestUnit: 'second' })],
      ['tzoffsetfrom', {}, 'utc-offset', offset(before)],
      ['tzoffsetto', {}, 'utc-offset', offset(after)],
      ['tzname', {}, 'text', nameOf(after)],
    ],
    [],
  ]
}

/** The lesser of the offsets of a year: what is more is summer time. */
function standardOffset(at: Temporal.ZonedDateTime): number {
  return Math.min(...[0, 3, 6, 9].map((months) => at.add({ months }).offsetNanoseconds))
}

/** `+01:00`; the seconds of zones before the railways are left out, no calendar reads them. */
const offset = (at: Temporal.ZonedDateTime): string => at.offset.slice(0, 6)

function nameOf(at: Temporal.ZonedDateTime): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone: at.timeZoneId, timeZoneName: 'short' }).formatToParts(
    at.epochMilliseconds,
  )
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? at.offset
}
