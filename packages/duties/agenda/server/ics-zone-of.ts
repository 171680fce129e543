import type { Block } from './ics-lines.ts'
import { candidateZones, windowsZones } from './ics-windows-zones.ts'

/** Which zone is meant, and how sure we are: `guessed` from the offsets a file gives, `unknown` when the office's is taken. */
export type FoundZone = { timeZone: string; surety: 'named' | 'guessed' | 'unknown' }

/** The zones a file names, by the name it gives them. `definitions` are its own VTIMEZONE components. */
export function zoneFinder(definitions: ReadonlyMap<string, Block>, office: string): (name: string) => FoundZone {
  const known = new Map<string, FoundZone>()
  return (name) => {
    const before = known.get(name)
    if (before) return before
    const found = findZone(name, definitions.get(name), office)
    known.set(name, found)
    return found
  }
}

function findZone(name: string, definition: Block | undefined, office: string): FoundZone {
  const location = definition && valueIn(definition, 'X-LIC-LOCATION')
  for (const one of [name, location ?? '']) {
    const timeZone = namedZone(one)
    if (timeZone) return { timeZone, surety: 'named' }
  }
  const guessed = definition && zoneByOffsets(definition, office)
  return guessed ? { timeZone: guessed, surety: 'guessed' } : { timeZone: office, surety: 'unknown' }
}

/** `Europe/Paris`, `Romance Standard Time`, `/vendor.example/20261122_1/Europe/Paris`. */
function namedZone(name: string): string | undefined {
  const bare = name.trim().replace(/^"|"$/g, '')
  if (bare === '' || bare.length > 200) return undefined
  const windows = windowsZones.get(bare.toLowerCase())
  if (windows) return windows
  const parts = bare.split('/').filter(Boolean)
  return [3, 2, 1].map((count) => parts.slice(-count).join('/')).find(isZone)
}

function isZone(name: string): boolean {
  if (!/^[A-Za-z][\w+/-]{1,60}$/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined
  } catch {
    return false
  }
}

type Observance = { summer: boolean; from: number; to: number; month: number; year: number }

/** The first zone that has the same offsets and changes its clocks in the same months. */
function zoneByOffsets(definition: Block, office: string): string | undefined {
  const observances = definition.inside.slice(0, 400).flatMap(observanceOf)
  if (!observances.length) return undefined
  const year = Math.min(Math.max(...observances.map((one) => one.year), 2024), 2037)
  const standard = observances.findLast((one) => !one.summer)
  const summer = observances.findLast((one) => one.summer)
  const both = [standard, summer].filter((one) => one !== undefined)
  if (new Set(both.map((one) => one.to)).size === 1) return fixedZone(both[0]?.to ?? 0, year, office)
  return [office, ...candidateZones].find((zone) => both.every((one) => changesLike(zone, one, year)))
}

function observanceOf(block: Block): Observance[] {
  const to = minutesOf(valueIn(block, 'TZOFFSETTO'))
  const from = minutesOf(valueIn(block, 'TZOFFSETFROM'))
  const start = /^(\d{4})(\d\d)/.exec(valueIn(block, 'DTSTART') ?? '')
  if (to === undefined || from === undefined || !start) return []
  const byMonth = /BYMONTH=(\d{1,2})/i.exec(valueIn(block, 'RRULE') ?? '')
  return [
    { summer: block.name === 'DAYLIGHT', from, to, month: Number(byMonth?.[1] ?? start[2]), year: Number(start[1]) },
  ]
}

/** In the month of the change it leaves the old offset and ends in the new one. */
function changesLike(zone: string, { from, to, month }: Observance, year: number): boolean {
  if (month < 1 || month > 12) return false
  const first = Temporal.PlainDateTime.from({ year, month, day: 1 }).toZonedDateTime(zone)
  const after = first.add({ months: 1 })
  return minutesAt(first) === from && minutesAt(after) === to
}

/** A zone that never changes its clocks. */
function fixedZone(minutes: number, year: number, office: string): string | undefined {
  const isFixed = (zone: string) =>
    [1, 4, 7, 10].every(
      (month) => minutesAt(Temporal.PlainDateTime.from({ year, month, day: 1 }).toZonedDateTime(zone)) === minutes,
    )
  return [office, ...candidateZones].find(isFixed)
}

const minutesAt = (at: Temporal.ZonedDateTime) => at.offsetNanoseconds / 60e9

function minutesOf(offset: string | undefined): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)/.exec(offset ?? '') ?? []
  return sign ? (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1) : undefined
}

/** The value of a line by its name, whatever its parameters. */
export function valueIn(block: Block, name: string): string | undefined {
  const line = block.lines.find(
    (one) => one.slice(0, name.length).toUpperCase() === name && /[:;]/.test(one[name.length] ?? ''),
  )
  return line?.slice(line.indexOf(':') + 1).trim()
}
