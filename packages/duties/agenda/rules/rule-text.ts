import { type Day, dayNumber, isDay, type Weekday, weekday } from '@cabinet/office/day.ts'
import { dayOfLocal, type Local } from './local-time.ts'

/**
 * Recurrence rules as text, `FREQ=WEEKLY;BYDAY=MO,TH` (RFC 5545, without the name RRULE). Read here, never worked out:
 * `recurrence.ts` does that on the server. A screen edits the simple ones as a `Repeat` and says the others are read-only.
 */
export const frequencies = ['daily', 'weekly', 'monthly', 'yearly'] as const
export type Frequency = (typeof frequencies)[number]

/** Why a rule is kept as it came, and shown, but cannot be changed here. */
export type UnsupportedRule = 'several-rules' | 'sub-daily' | 'other-calendar' | 'untested' | 'unreadable'

/** What the editor of a series can say. */
export type Repeat = {
  frequency: Frequency
  interval: number
  /** Of a weekly rule, 1 is Monday; of a daily one, the days it is kept to. */
  weekdays: Weekday[]
  /** Of a monthly or yearly rule: the 9th, or -1 for the last day of the month. */
  monthDay: number | null
  /** The second Tuesday; -1 for the last one. */
  nthWeekday: { nth: number; weekday: Weekday } | null
  /** Of a yearly rule. */
  month: number | null
  count: number | null
  /** The last day on which it may happen. */
  until: Day | null
}

/** More than this many times is a mistake, or somebody who wishes the server ill. */
export const mostOccurrences = 1000

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const known = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS', 'WKST'] as const
const subDaily = ['BYHOUR', 'BYMINUTE', 'BYSECOND']
const untested = ['BYWEEKNO', 'BYYEARDAY']

/** The rule as written, taken apart: `FREQ` → `WEEKLY`. Null when it is not one rule. */
export function partsOf(rule: string): Map<string, string> | null {
  const parts = new Map<string, string>()
  const text = rule
    .trim()
    .replace(/^RRULE:/i, '')
    .toUpperCase()
  if (text.length > 500) return null
  for (const part of text.split(';').filter((one) => one !== '')) {
    const [name = '', value = '', more] = part.split('=')
    if (name === '' || value === '' || more !== undefined || parts.has(name)) return null
    parts.set(name, value)
  }
  return parts.has('FREQ') ? parts : null
}

/** Null when the rule is one of those this office can work out and change; otherwise why it is only shown. */
export function unsupported(rule: string): UnsupportedRule | null {
  if (/[\r\n]/.test(rule.trim())) return 'several-rules'
  const parts = partsOf(rule)
  if (!parts) return 'unreadable'
  const names = [...parts.keys()]
  const frequency = parts.get('FREQ') ?? ''
  if (['SECONDLY', 'MINUTELY', 'HOURLY'].includes(frequency) || names.some((name) => subDaily.includes(name))) {
    return 'sub-daily'
  }
  if (names.includes('RSCALE') || names.includes('SKIP')) return 'other-calendar'
  if (names.some((name) => untested.includes(name))) return 'untested'
  if (names.some((name) => !(known as readonly string[]).includes(name))) return 'unreadable'
  return wellFormed(parts) ? shapeProblem(parts) : 'unreadable'
}

export function isSupportedRule(rule: string): boolean {
  return unsupported(rule) === null
}

function wellFormed(parts: Map<string, string>): boolean {
  const whole = (name: string, from: number, to: number) =>
    !parts.has(name) || inRange(Number(parts.get(name)), { from, to })
  const list = (name: string, from: number, to: number) =>
    numbersOf(parts, name).every((number) => inRange(number, { from, to }) && number !== 0)
  return (
    ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(parts.get('FREQ') ?? '') &&
    whole('INTERVAL', 1, 1000) &&
    whole('COUNT', 1, mostOccurrences) &&
    !(parts.has('COUNT') && parts.has('UNTIL')) &&
    (!parts.has('UNTIL') || readUntil(parts.get('UNTIL') ?? '') !== null) &&
    list('BYMONTHDAY', -31, 31) &&
    list('BYMONTH', 1, 12) &&
    list('BYSETPOS', -366, 366) &&
    weekdaysOf(parts) !== null &&
    (days as readonly string[]).includes(parts.get('WKST') ?? 'MO')
  )
}

/** What is readable and yet outside the rules that were compared with another library's reading of them. */
function shapeProblem(parts: Map<string, string>): UnsupportedRule | null {
  const has = (name: string) => parts.has(name)
  const ordinal = (weekdaysOf(parts) ?? []).some((one) => one.nth !== null)
  const farOrdinal = (weekdaysOf(parts) ?? []).some((one) => Math.abs(one.nth ?? 0) > 5)
  const positions = numbersOf(parts, 'BYSETPOS')
  const onePosition = positions.length === 1 && inRange(positions[0] ?? 0, { from: -5, to: 5 })
  const bad: Record<string, boolean> = {
    DAILY: ordinal || has('BYSETPOS'),
    WEEKLY: ordinal || has('BYSETPOS') || has('BYMONTHDAY'),
    MONTHLY: has('BYSETPOS') && (!onePosition || !has('BYDAY') || ordinal || has('BYMONTHDAY')),
    YEARLY:
      has('BYSETPOS') ||
      (has('BYDAY') && has('BYMONTHDAY')) ||
      ((has('BYDAY') || has('BYMONTHDAY')) && !has('BYMONTH')),
  }
  return farOrdinal || bad[parts.get('FREQ') ?? ''] ? 'untested' : null
}

const inRange = (number: number, range: { from: number; to: number }) =>
  Number.isInteger(number) && number >= range.from && number <= range.to

function numbersOf(parts: Map<string, string>, name: string): number[] {
  const value = parts.get(name)
  return value === undefined
    ? []
    : value.split(',').map((one) => (/^[+-]?\d{1,4}$/.test(one) ? Number(one) : Number.NaN))
}

/** `MO` is every Monday, `2TU` the second Tuesday, `-1SU` the last Sunday; null when one of them is none of these. */
function weekdaysOf(parts: Map<string, string>): { nth: number | null; weekday: Weekday }[] | null {
  const read = (parts.get('BYDAY')?.split(',') ?? []).map((one) => {
    const found = /^([+-]?(?!0)\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(one)
    if (!found) return null
    const position = (days as readonly string[]).indexOf(found[2] ?? '') + 1
    return { nth: found[1] === undefined ? null : Number(found[1]), weekday: position as Weekday }
  })
  return read.some((one) => one === null) ? null : read.filter((one) => one !== null)
}

/** The end of a rule: a day, all of it included; or a moment, in UTC or on the wall. Null when it is neither. */
export function readUntil(value: string): { day: Day } | { local: Local } | { instant: Date } | null {
  const found = /^(\d{4})(\d{2})(\d{2})(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d|60)(Z?))?$/.exec(value)
  if (!found) return null
  const [, year, month, date, hour, minute, , utc] = found
  const day = `${year}-${month}-${date}`
  if (!isDay(day)) return null
  if (hour === undefined) return { day }
  const local = `${day}T${hour}:${minute}`
  return utc === 'Z' ? { instant: new Date(`${local}:00Z`) } : { local }
}

/** The rule with some parts replaced; null takes one out. */
export function withParts(rule: string, changes: Record<string, string | null>): string {
  const parts = new Map(partsOf(rule) ?? [])
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parts.delete(name)
    else parts.set(name, value)
  }
  return [...parts].map(([name, value]) => `${name}=${value}`).join(';')
}

/** `20260401`: the rule goes on to the end of that day. */
export const untilDay = (day: Day) => day.replaceAll('-', '')

/** The rule of what the editor says. What the frequency does not use is left out. */
export function ruleOf(repeat: Repeat): string {
  const parts = [`FREQ=${repeat.frequency.toUpperCase()}`]
  if (repeat.interval > 1) parts.push(`INTERVAL=${repeat.interval}`)
  if (repeat.frequency === 'yearly' && repeat.month !== null) parts.push(`BYMONTH=${repeat.month}`)
  parts.push(...whichDays(repeat))
  if (repeat.count !== null) parts.push(`COUNT=${repeat.count}`)
  else if (repeat.until !== null) parts.push(`UNTIL=${untilDay(repeat.until)}`)
  return parts.join(';')
}

function whichDays(repeat: Repeat): string[] {
  if (repeat.frequency === 'daily' || repeat.frequency === 'weekly') {
    const chosen = repeat.weekdays.toSorted((left, right) => left - right).map((one) => days[one - 1])
    return chosen.length > 0 ? [`BYDAY=${chosen.join(',')}`] : []
  }
  if (repeat.nthWeekday) return [`BYDAY=${repeat.nthWeekday.nth}${days[repeat.nthWeekday.weekday - 1]}`]
  return repeat.monthDay === null ? [] : [`BYMONTHDAY=${repeat.monthDay}`]
}

/**
 * The rule as the editor shows it; null when it says more than the editor can, so that saving it would lose something. A rule
 * that is silent about its days takes them from its start.
 */
export function parseRepeat(rule: string, start: Local): Repeat | null {
  const parts = isSupportedRule(rule) ? partsOf(rule) : null
  if (!parts || parts.has('BYSETPOS') || !weekStartIsMonday(parts)) return null
  const frequency = (parts.get('FREQ') ?? '').toLowerCase() as Frequency
  const which = whenIn(parts, { frequency, day: dayOfLocal(start) })
  const until = parts.has('UNTIL') ? readUntil(parts.get('UNTIL') ?? '') : null
  if (!which || (until && !('day' in until))) return null
  return {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    ...which,
    count: parts.has('COUNT') ? Number(parts.get('COUNT')) : null,
    until: until?.day ?? null,
  }
}

/** The day on which a week begins only matters to a rule of every second week or more. */
function weekStartIsMonday(parts: Map<string, string>): boolean {
  const everyWeek = parts.get('FREQ') !== 'WEEKLY' || Number(parts.get('INTERVAL') ?? 1) === 1
  return everyWeek || (parts.get('WKST') ?? 'MO') === 'MO'
}

type Which = Pick<Repeat, 'weekdays' | 'monthDay' | 'nthWeekday' | 'month'>

function whenIn(parts: Map<string, string>, from: { frequency: Frequency; day: Day }): Which | null {
  const byDay = weekdaysOf(parts) ?? []
  const byMonthDay = numbersOf(parts, 'BYMONTHDAY')
  const byMonth = numbersOf(parts, 'BYMONTH')
  const nothing: Which = { weekdays: [], monthDay: null, nthWeekday: null, month: null }
  if (from.frequency === 'daily' || from.frequency === 'weekly') {
    if (byMonth.length > 0 || byMonthDay.length > 0) return null
    const weekdays = byDay.map((one) => one.weekday)
    return {
      ...nothing,
      weekdays: weekdays.length === 0 && from.frequency === 'weekly' ? [weekday(from.day)] : weekdays,
    }
  }
  if (byMonth.length > (from.frequency === 'yearly' ? 1 : 0) || byDay.length + byMonthDay.length > 1) return null
  const month = from.frequency === 'yearly' ? (byMonth[0] ?? Number(from.day.slice(5, 7))) : null
  const [first] = byDay
  if (!first) return { ...nothing, month, monthDay: byMonthDay[0] ?? Number(from.day.slice(8)) }
  return first.nth === null ? null : { ...nothing, month, nthWeekday: { nth: first.nth, weekday: first.weekday } }
}

/** Every second Tuesday of March is what words make of it; this is what there is to say. */
export type SaidRule =
  | { readable: true; repeat: Repeat }
  /** Worked out and shown, in words the editor does not have: the text itself is given. */
  | { readable: false; text: string; why: UnsupportedRule | 'beyond-editor' }

/** What there is to say about a rule, for the words of a language; null for what happens once. */
export function sayRule(rule: string, start: Local): SaidRule | null {
  if (rule === '') return null
  const repeat = parseRepeat(rule, start)
  return repeat
    ? { readable: true, repeat }
    : { readable: false, text: rule, why: unsupported(rule) ?? 'beyond-editor' }
}

/** What the editor proposes for a series that starts then. */
export function proposedRepeat(frequency: Frequency, start: Local): Repeat {
  const day = dayOfLocal(start)
  return {
    frequency,
    interval: 1,
    weekdays: frequency === 'weekly' ? [weekday(day)] : [],
    monthDay: frequency === 'monthly' || frequency === 'yearly' ? Number(day.slice(8)) : null,
    nthWeekday: null,
    month: frequency === 'yearly' ? Number(day.slice(5, 7)) : null,
    count: null,
    until: null,
  }
}

/** Which one of its month a day is: `{ nth: 2, weekday: 2 }` for the second Tuesday, so that the editor can propose it. */
export function nthOfMonth(day: Day): { nth: number; weekday: Weekday; isLast: boolean } {
  const date = Number(day.slice(8))
  const nextMonth = new Date((dayNumber(day) + 7) * 86_400_000).toISOString().slice(5, 7)
  return { nth: Math.ceil(date / 7), weekday: weekday(day), isLast: nextMonth !== day.slice(5, 7) }
}
