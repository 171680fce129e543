import ICAL from 'ical.js'
import type { Block } from './ics-lines.ts'
import type { FoundZone } from './ics-zone-of.ts'

/** One line of a component: its parameters by their small name, its value as it stands, and as text with escapes undone. */
export type Property = { params: Record<string, string>; value: string; text: string }

/** All lines of that name, at most so many. A line the library refuses is read for what it still says. */
export function properties(block: Block, name: string, most = 1): Property[] {
  const found: Property[] = []
  for (const line of block.lines) {
    if (line.slice(0, name.length).toUpperCase() !== name || !/[:;]/.test(line[name.length] ?? '')) continue
    found.push(read(line))
    if (found.length >= most) break
  }
  return found
}

export const property = (block: Block, name: string): Property | undefined => properties(block, name)[0]

/** The end of a repeating rule is never looked into here: rules/recurrence.ts alone reads rules, and it is bounded. */
const never = /^(RRULE|EXRULE)\b/i

function read(line: string): Property {
  const value = line.slice(colonOf(line) + 1).trim()
  if (!never.test(line)) {
    try {
      const [, params, , first] = ICAL.parse.property(line) as [
        string,
        Record<string, string | string[]>,
        string,
        unknown,
      ]
      const flat = Object.entries(params).map(([key, one]) => [key, Array.isArray(one) ? one.join(',') : String(one)])
      return { params: Object.fromEntries(flat), value, text: typeof first === 'string' ? first : value }
    } catch {
      // Half a line is better than none: what follows needs no well-formed one.
    }
  }
  const head = line.slice(0, colonOf(line))
  const params = [...head.matchAll(/;([A-Za-z-]{1,40})=(?:"([^"]*)"|([^;:]*))/g)].map(
    ([, key = '', quoted, bare]) => [key.toLowerCase(), quoted ?? bare ?? ''] as const,
  )
  return { params: Object.fromEntries(params), value, text: value.replace(/\\([\\,;nN])/g, unescaped) }
}

const unescaped = (_: string, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign)

/** The colon that ends the parameters; one in quotes does not. */
function colonOf(line: string): number {
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') quoted = !quoted
    else if (line[at] === ':' && !quoted) return at
  }
  return line.length
}

/** A time as a file says it: on a clock of a zone, on no clock in particular (null), or a whole day. */
export type SaidTime = { local: string; zone: FoundZone | null; isDay: boolean }

/** Undefined for what is no time between 1900 and 2199. */
export function timeOf(
  value: string,
  params: Record<string, string>,
  zoneOf: (name: string) => FoundZone,
): SaidTime | undefined {
  const [, year = '', month, day, hour, minute, , utc] =
    /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?(Z)?)?$/i.exec(value.trim()) ?? []
  if (year < '1900' || year > '2199') return undefined
  const local = `${year}-${month}-${day}T${hour === '24' ? '23' : (hour ?? '00')}:${minute ?? '00'}`
  if (Number.isNaN(Date.parse(`${local}:00Z`)) || !new Date(`${local}:00Z`).toISOString().startsWith(local))
    return undefined
  if (hour === undefined) return { local, zone: null, isDay: true }
  if (utc) return { local, zone: { timeZone: 'UTC', surety: 'named' }, isDay: false }
  return { local, zone: params.tzid ? zoneOf(params.tzid) : null, isDay: false }
}

/** `PT1H30M`, `P1D`, `P2W` in minutes; undefined for what is none, or goes backwards. */
export function minutesOfDuration(value: string): number | undefined {
  const found = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/i.exec(
    value.trim(),
  )
  if (!found) return undefined
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((one) => Number(one ?? 0))
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes + Math.floor(seconds / 60)
}
