import { createHash } from 'node:crypto'
import type { Confidentiality } from '../rules/engagement.ts'
import { longestDays } from '../rules/engagement.ts'
import { addMinutes, localAt, minutesBetween } from '../rules/local-time.ts'
import type { ParticipantResponse, ParticipantRole } from '../rules/participant.ts'
import { instantOf, localOf } from '../rules/wall-clock.ts'
import { type Block, blocksOf } from './ics-lines.ts'
import { minutesOfDuration, type Property, properties, property, type SaidTime, timeOf } from './ics-property.ts'
import { type FoundZone, zoneFinder } from './ics-zone-of.ts'

/** What the office should look at before it takes an event over; each has a sentence in the words. */
export const icsWarnings = [
  'zone-guessed',
  'zone-unknown',
  'floating',
  'no-uid',
  'no-end',
  'end-before-start',
  'too-long',
  'cut',
  'second-rule',
  'excluding-rule',
  'too-many-dates',
  'too-many-people',
  'raw-dropped',
  'rule-kept',
  'orphan',
  'twice',
  'period-length',
] as const
export type IcsWarning = (typeof icsWarnings)[number]

export type ReadAttendee = {
  name: string
  address: string
  role: ParticipantRole
  response: ParticipantResponse
  /** Who goes in their place, as the reply says. */
  delegatedTo: string
}

/** One component of a file in the office's own terms: plain data, safe to hand from one process to another. */
export type ReadEvent = {
  uid: string
  sequence: number
  stamp: string
  title: string
  description: string
  place: string
  start: string
  end: string
  allDay: boolean
  timeZone: string
  rule: string
  extraStarts: string[]
  skippedStarts: string[]
  /** Of a changed occurrence: the start the series gives it, with its zone, and whether all that follow change with it. */
  recurrence: { local: string; timeZone: string | null; allDay: boolean; andFuture: boolean } | null
  state: 'asked' | 'confirmed' | 'cancelled'
  confidentiality: Confidentiality
  busy: boolean
  travelMinutes: number
  organizer: string
  attendees: ReadAttendee[]
  warnings: IcsWarning[]
  raw: string
}

export type ReadCalendar = {
  name: string
  method: string
  events: ReadEvent[]
  /** Components of other kinds (tasks, notes), and events in which no start could be read. */
  others: number
  unreadable: number
  /** Events beyond the most that is read of one file. */
  beyond: number
}

const mostEvents = 20_000
const mostDates = 1_000
const mostPeople = 100
const usualMinutes = 30

/** Everything a calendar file says, event by event: one that cannot be read costs only itself. */
export function readCalendar(text: string, office: { timeZone: string }): ReadCalendar {
  const zoneOf = zoneFinder(definedZones(text), office.timeZone)
  const read: ReadCalendar = { name: '', method: '', events: [], others: 0, unreadable: 0, beyond: 0 }
  for (const block of blocksOf(text, new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE']))) {
    if ('calendar' in block) readHead(read, block.calendar)
    else if (block.name !== 'VEVENT') read.others += block.name === 'VTIMEZONE' ? 0 : 1
    else if (read.events.length >= mostEvents) read.beyond++
    else {
      const event = eventOf(block, { zoneOf, timeZone: office.timeZone })
      if (event) read.events.push(event)
      else read.unreadable++
    }
  }
  return read
}

function definedZones(text: string): Map<string, Block> {
  const zones = new Map<string, Block>()
  for (const block of blocksOf(text, new Set(['VTIMEZONE'])))
    if ('lines' in block && zones.size < 500) zones.set(property(block, 'TZID')?.value ?? '', block)
  return zones
}

function readHead(read: ReadCalendar, line: string): void {
  const [, name = '', value = ''] = /^(METHOD|X-WR-CALNAME|NAME)[^:]{0,100}:(.{0,200})/i.exec(line) ?? []
  if (name.toUpperCase() === 'METHOD') read.method = value.trim().toUpperCase()
  else if (name !== '') read.name = value.trim()
}

type Setting = { zoneOf: (name: string) => FoundZone; timeZone: string }

function eventOf(block: Block, setting: Setting): ReadEvent | undefined {
  const warnings = new Set<IcsWarning>()
  const started = saidTime(block, 'DTSTART', setting)
  if (!started) return undefined
  const rule = ruleOf(block, warnings)
  const timeZone = ownZone(started, {
    repeats: rule !== '' || hasRecurrence(block),
    office: setting.timeZone,
    warnings,
  })
  const here = (said: SaidTime) => inZone(said, timeZone)
  const start = here(started)
  const end = endOf(block, { start, allDay: started.isDay, here, setting, warnings })
  const dates = (name: string) => datesOf(block, { name, start, end, allDay: started.isDay, here, setting, warnings })
  const title = oneLine(cut(property(block, 'SUMMARY')?.text ?? '', 300, warnings))
  if (block.tooLong) warnings.add('raw-dropped')
  return {
    uid: uidOf(block, { start, title, warnings }),
    sequence: Math.min(Math.max(Number.parseInt(property(block, 'SEQUENCE')?.value ?? '0', 10) || 0, 0), 2 ** 30),
    stamp: property(block, 'DTSTAMP')?.value.slice(0, 20) ?? '',
    title,
    description: cut(property(block, 'DESCRIPTION')?.text ?? '', 4000, warnings),
    place: oneLine(cut(property(block, 'LOCATION')?.text ?? '', 300, warnings)),
    ...{ start, end, timeZone, rule, allDay: started.isDay },
    extraStarts: dates('RDATE'),
    skippedStarts: dates('EXDATE'),
    recurrence: recurrenceOf(block, setting),
    ...mannerOf(block),
    travelMinutes: Math.min(minutesOfDuration(property(block, 'X-APPLE-TRAVEL-DURATION')?.value ?? '') ?? 0, 1440),
    organizer: mailbox(property(block, 'ORGANIZER')?.value ?? ''),
    attendees: attendeesOf(block, warnings),
    warnings: [...warnings],
    raw: block.raw,
  }
}

function saidTime(block: Block, name: string, { zoneOf }: Setting): SaidTime | undefined {
  const found = property(block, name)
  return found && timeOf(found.value, found.params, zoneOf)
}

const hasRecurrence = (block: Block) => property(block, 'RECURRENCE-ID') !== undefined

/** The zone an event keeps. What is said in UTC and happens once is shown on the office's clock; a series keeps its own. */
function ownZone(
  { zone, isDay }: SaidTime,
  { repeats, office, warnings }: { repeats: boolean; office: string; warnings: Set<IcsWarning> },
): string {
  if (isDay) return office
  if (!zone) warnings.add('floating')
  if (zone?.surety === 'guessed') warnings.add('zone-guessed')
  if (zone?.surety === 'unknown') warnings.add('zone-unknown')
  if (!zone || (zone.timeZone === 'UTC' && !repeats)) return office
  return zone.timeZone
}

/** The same moment on a clock of that zone. */
function inZone({ local, zone, isDay }: SaidTime, timeZone: string): string {
  if (isDay || !zone || zone.timeZone === timeZone) return local
  return localOf(instantOf(local, zone.timeZone), timeZone)
}

type Dating = {
  start: string
  allDay: boolean
  here: (said: SaidTime) => string
  setting: Setting
  warnings: Set<IcsWarning>
}

function endOf(block: Block, { start, allDay, here, setting, warnings }: Dating): string {
  const usual = addMinutes(start, allDay ? 1440 : usualMinutes)
  const said = saidTime(block, 'DTEND', setting)
  const lasting = minutesOfDuration(property(block, 'DURATION')?.value ?? '')
  const end = said ? here(said) : lasting === undefined ? undefined : addMinutes(start, lasting)
  if (end === undefined) {
    if (!allDay) warnings.add('no-end')
    return usual
  }
  if (end <= start) {
    warnings.add(end === start ? 'no-end' : 'end-before-start')
    return usual
  }
  const whole = allDay ? localAt(end.slice(0, 10)) : end
  if (minutesBetween(start, whole) <= longestDays * 1440) return whole
  warnings.add('too-long')
  return addMinutes(start, longestDays * 1440)
}

/** Added or left-out starts. A whole day left out of a series with hours leaves out what begins on that day. */
function datesOf(
  block: Block,
  { name, start, end, allDay, here, setting, warnings }: Dating & { name: string; end: string },
): string[] {
  const lasts = minutesBetween(start, end)
  const found = new Set<string>()
  for (const line of properties(block, name, mostDates)) {
    for (const value of line.value.split(',').slice(0, mostDates)) {
      const [first = '', until] = value.split('/')
      const said = timeOf(first, line.params, setting.zoneOf)
      if (!said) continue
      if (until !== undefined && lengthOf(until, { ...said, setting, params: line.params }) !== lasts)
        warnings.add('period-length')
      const time = allDay ? 'T00:00' : said.isDay ? start.slice(10) : undefined
      found.add(time === undefined ? here(said) : `${here(said).slice(0, 10)}${time}`)
      if (found.size < mostDates) continue
      warnings.add('too-many-dates')
      return [...found].sort()
    }
  }
  return [...found].sort()
}

/** How long a period lasts, as its end or its duration says. */
function lengthOf(
  until: string,
  { local, setting, params }: SaidTime & { setting: Setting; params: Record<string, string> },
) {
  const end = timeOf(until, params, setting.zoneOf)
  return end ? minutesBetween(local, end.local) : minutesOfDuration(until)
}

/** The rule as it stands, one line of plain signs; a second one cannot be kept apart and is told. */
function ruleOf(block: Block, warnings: Set<IcsWarning>): string {
  const rules = properties(block, 'RRULE', 2)
  if (rules.length > 1) warnings.add('second-rule')
  if (property(block, 'EXRULE')) warnings.add('excluding-rule')
  return (rules[0]?.value ?? '').toUpperCase().replace(/\s+/g, '').replace(/;+$/, '').slice(0, 500)
}

function recurrenceOf(block: Block, { zoneOf }: Setting): ReadEvent['recurrence'] {
  const found = property(block, 'RECURRENCE-ID')
  const said = found && timeOf(found.value, found.params, zoneOf)
  if (!found || !said) return null
  const andFuture = found.params.range?.toUpperCase() === 'THISANDFUTURE'
  return { local: said.local, timeZone: said.zone?.timeZone ?? null, allDay: said.isDay, andFuture }
}

function uidOf(
  block: Block,
  { start, title, warnings }: { start: string; title: string; warnings: Set<IcsWarning> },
): string {
  const uid = (property(block, 'UID')?.text ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim()
  if (uid !== '') return uid.length <= 300 ? uid : createHash('sha256').update(uid).digest('hex')
  warnings.add('no-uid')
  return createHash('sha256').update(`${start} ${title}`).digest('hex')
}

function mannerOf(block: Block): Pick<ReadEvent, 'state' | 'confidentiality' | 'busy'> {
  const said = (name: string) => property(block, name)?.value.toUpperCase() ?? ''
  const status = said('STATUS')
  const free = said('TRANSP') === 'TRANSPARENT' || said('X-MICROSOFT-CDO-BUSYSTATUS') === 'FREE'
  const kept = said('CLASS')
  return {
    state: status === 'CANCELLED' ? 'cancelled' : status === 'TENTATIVE' ? 'asked' : 'confirmed',
    // Nothing said is not "for everybody": what the office takes over is the cabinet's until somebody opens it.
    confidentiality: kept === 'PRIVATE' ? 'personal' : kept === 'PUBLIC' ? 'public' : 'cabinet',
    busy: !free,
  }
}

function attendeesOf(block: Block, warnings: Set<IcsWarning>): ReadAttendee[] {
  const lines = properties(block, 'ATTENDEE', mostPeople + 1)
  if (lines.length > mostPeople) warnings.add('too-many-people')
  return lines.slice(0, mostPeople).map((line) => ({
    name: oneLine(line.params.cn ?? '').slice(0, 200),
    address: mailbox(line.value),
    role: line.params.role?.toUpperCase() === 'CHAIR' ? 'host' : 'guest',
    response: responseOf(line),
    delegatedTo: mailbox(line.params['delegated-to']?.split(',')[0] ?? ''),
  }))
}

const responses: Record<string, ParticipantResponse> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
  DELEGATED: 'delegated',
}

const responseOf = ({ params }: Property): ParticipantResponse =>
  responses[params.partstat?.toUpperCase() ?? ''] ?? 'unknown'

/** The address after `mailto:`, in small letters; empty when it is none. */
function mailbox(value: string): string {
  const address = value
    .trim()
    .replace(/^"|"$/g, '')
    .replace(/^mailto:/i, '')
    .toLowerCase()
  return address.length <= 254 && /^[^\s@<>"]+@[^\s@<>"]+$/.test(address) ? address : ''
}

const oneLine = (text: string) => readable(text).replace(/\s+/g, ' ').trim()

const readable = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '')
    .toWellFormed()

function cut(text: string, longest: number, warnings: Set<IcsWarning>): string {
  const clean = readable(text)
  if (clean.length <= longest) return clean.trim()
  warnings.add('cut')
  return clean
    .slice(0, longest - 1)
    .toWellFormed()
    .trim()
}
