import ICAL from 'ical.js'
import type { Confidentiality } from '../rules/engagement.ts'
import type { ParticipantResponse, ParticipantRole } from '../rules/participant.ts'
import { zoneComponent } from './ics-zone.ts'

/** A component as the library keeps it: name, properties, components inside. */
export type JCal = [name: string, properties: JProperty[], components: JCal[]]
type JProperty = [name: string, params: Record<string, string | string[]>, type: string, ...values: unknown[]]

export type IcsPerson = { name: string; address: string }
export type IcsAttendee = IcsPerson & { role: ParticipantRole; response: ParticipantResponse }

/** One component as another calendar reads it. Times are local to `timeZone`, `2026-03-09T08:30`. */
export type IcsEvent = {
  uid: string
  sequence: number
  /** Last changed: the same content always gives the same bytes. */
  stamp: Date
  title: string
  description: string
  place: string
  start: string
  end: string
  allDay: boolean
  timeZone: string
  /** As others must read it: `ruleForOthers`. */
  rule: string
  extraStarts: readonly string[]
  skippedStarts: readonly string[]
  /** The start it had in the series, in the series' own zone. */
  recurrence?: { start: string; timeZone: string; allDay: boolean }
  confidentiality: Confidentiality
  state: 'tentative' | 'confirmed' | 'cancelled'
  busy: boolean
  travelMinutes: number
  category: string
  organizer?: IcsPerson & { sentBy?: string }
  attendees?: readonly IcsAttendee[]
}

export type IcsCalendar = {
  events: readonly IcsEvent[]
  /** A feed has a name and says how often it changes; a message has a method. */
  name?: string
  method?: 'PUBLISH' | 'REQUEST' | 'CANCEL' | 'REPLY'
}

/** A calendar as text, RFC 5545: lines folded, texts escaped, and every zone it mentions spelled out. */
export function writeCalendar(calendar: IcsCalendar): string {
  const { head, tail } = frameOf(calendar)
  return [head, ...calendar.events.map(eventText), tail].join('')
}

const atATime = 250

/** The same for years of a full diary: everybody else is served in between. */
export async function writeLongCalendar(calendar: IcsCalendar): Promise<string> {
  const { head, tail } = frameOf(calendar)
  const parts = [head]
  for (let at = 0; at < calendar.events.length; at += atATime) {
    parts.push(...calendar.events.slice(at, at + atATime).map(eventText))
    await new Promise((resolve) => setImmediate(resolve))
  }
  return [...parts, tail].join('')
}

const eventText = (event: IcsEvent): string => ICAL.stringify(component(event))

const end = 'END:VCALENDAR\r\n'

/** What stands before the events, and what ends them. */
function frameOf({ events, name, method }: IcsCalendar): { head: string; tail: string } {
  const properties: JProperty[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//Cabinet//Agenda//FR'],
    ['calscale', {}, 'text', 'GREGORIAN'],
  ]
  if (method) properties.push(['method', {}, 'text', method])
  if (name !== undefined)
    properties.push(
      ['name', {}, 'text', plain(name)],
      ['x-wr-calname', {}, 'text', plain(name)],
      ['refresh-interval', {}, 'duration', 'PT15M'],
      ['x-published-ttl', {}, 'unknown', 'PT15M'],
    )
  const frame = ICAL.stringify(['vcalendar', properties, zonesOf(events)])
  return { head: frame.slice(0, -end.length), tail: end }
}

function zonesOf(events: readonly IcsEvent[]): JCal[] {
  const years = new Map<string, { from: number; until: number }>()
  for (const event of events) {
    const from = Number(event.start.slice(0, 4))
    const zones = [event, ...(event.recurrence ? [event.recurrence] : [])].filter((one) => !one.allDay)
    for (const { timeZone } of zones.filter((one) => !isUtc(one.timeZone))) {
      const known = years.get(timeZone)
      // A series without end is told ten years ahead.
      const until = Math.max(Number(event.end.slice(0, 4)), event.rule ? from + 10 : from)
      years.set(timeZone, { from: Math.min(from - 1, known?.from ?? from), until: Math.max(until, known?.until ?? 0) })
    }
  }
  return [...years].sort(([one], [other]) => (one < other ? -1 : 1)).map(([zone, span]) => zoneComponent(zone, span))
}

function component(event: IcsEvent): JCal {
  const { recurrence } = event
  const optional: (JProperty | false | undefined)[] = [
    recurrence && moment('recurrence-id', recurrence.start, recurrence),
    !recurrence && event.rule !== '' && (ICAL.parse.property(`RRULE:${event.rule}`) as JProperty),
    moments('rdate', event.extraStarts, event),
    moments('exdate', event.skippedStarts, event),
    event.place !== '' && ['location', {}, 'text', plain(event.place)],
    event.description !== '' && ['description', {}, 'text', plain(event.description)],
    event.category !== '' && ['categories', {}, 'text', plain(event.category)],
    event.travelMinutes > 0 && ['x-apple-travel-duration', {}, 'duration', `PT${event.travelMinutes}M`],
    event.organizer && organizer(event.organizer),
  ]
  return [
    'vevent',
    [
      ['uid', {}, 'text', plain(event.uid)],
      ['dtstamp', {}, 'date-time', utc(event.stamp)],
      moment('dtstart', wallClock(event.start, event), event),
      moment('dtend', wallClock(event.end, event), event),
      ['summary', {}, 'text', plain(event.title)],
      ['sequence', {}, 'integer', event.sequence],
      ['status', {}, 'text', event.state.toUpperCase()],
      ['class', {}, 'text', classes[event.confidentiality]],
      ['transp', {}, 'text', event.busy ? 'OPAQUE' : 'TRANSPARENT'],
      ...optional.filter((one) => one !== undefined && one !== false),
      ...(event.attendees ?? []).map(attendee),
    ],
    [],
  ]
}

const classes: Record<Confidentiality, string> = { public: 'PUBLIC', cabinet: 'CONFIDENTIAL', personal: 'PRIVATE' }

type Zoned = { timeZone: string; allDay: boolean }

function moment(name: string, local: string, zoned: Zoned): JProperty {
  return moments(name, [local], zoned) as JProperty
}

function moments(name: string, locals: readonly string[], { timeZone, allDay }: Zoned): JProperty | undefined {
  if (!locals.length) return undefined
  if (allDay) return [name, {}, 'date', ...locals.map((local) => local.slice(0, 10))]
  if (isUtc(timeZone)) return [name, {}, 'date-time', ...locals.map((local) => `${local}:00Z`)]
  return [name, { tzid: timeZone }, 'date-time', ...locals.map((local) => `${local}:00`)]
}

/** What happens once never starts at an hour that the clock skips. A series keeps its hour, whatever its first day does. */
function wallClock(local: string, { timeZone, allDay, rule }: Zoned & { rule: string }): string {
  if (allDay || rule !== '') return local
  const there = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone)
  return there.toPlainDateTime().toString({ smallestUnit: 'minute' })
}

function organizer({ name, address, sentBy }: NonNullable<IcsEvent['organizer']>): JProperty {
  const by: Record<string, string> = sentBy && sentBy !== address ? { 'sent-by': `mailto:${mailbox(sentBy)}` } : {}
  return ['organizer', { cn: inQuotes(name), ...by }, 'cal-address', `mailto:${mailbox(address)}`]
}

function attendee({ name, address, role, response }: IcsAttendee): JProperty {
  const params = {
    cn: inQuotes(name),
    cutype: 'INDIVIDUAL',
    role: role === 'guest' || role === 'host' ? 'REQ-PARTICIPANT' : 'OPT-PARTICIPANT',
    partstat: response === 'unknown' ? 'NEEDS-ACTION' : response.toUpperCase(),
    rsvp: 'TRUE',
  }
  return ['attendee', params, 'cal-address', `mailto:${mailbox(address)}`]
}

const isUtc = (timeZone: string) => timeZone === 'UTC' || timeZone === 'Etc/UTC'
const utc = (at: Date) => `${at.toISOString().slice(0, 19)}Z`

/** Nothing that no calendar may contain; lines stay lines, and the writer escapes them. */
const plain = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()
/** A parameter knows neither lines nor quotes. */
const inQuotes = (text: string) =>
  plain(text)
    .replace(/[\s"]+/g, ' ')
    .trim()
const mailbox = (address: string) => address.replace(/[\p{Cc}\s<>"]/gu, '')
