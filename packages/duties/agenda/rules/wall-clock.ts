import { type Local, localFromNumber, localNumber } from './local-time.ts'

const [minute, day] = [60_000, 86_400_000]
/** Between these the clocks of every zone differ from UTC by whole minutes, and the zone is looked up only once. */
const [firstKept, lastKept] = [Date.UTC(1973, 0, 1), Date.UTC(2101, 0, 1)]

/** When a zone's clocks are changed, and by how much they differ from UTC from then on. In milliseconds. */
type Changes = { at: number[]; offset: number[] }

// A year of engagements asks the same zone some ten thousand times; asking Temporal each time took half a second.
const known = new Map<string, Changes>()

function changesOf(timeZone: string): Changes {
  const kept = known.get(timeZone)
  if (kept) return kept
  const changes: Changes = { at: [], offset: [] }
  const first = Temporal.Instant.fromEpochMilliseconds(firstKept).toZonedDateTimeISO(timeZone)
  for (
    let next: Temporal.ZonedDateTime | null = first;
    next && next.epochMilliseconds < lastKept;
    next = next.getTimeZoneTransition('next')
  ) {
    changes.at.push(next.epochMilliseconds)
    changes.offset.push(next.offsetNanoseconds / 1_000_000)
  }
  known.set(timeZone, changes)
  return changes
}

function offsetAt({ at, offset }: Changes, instant: number): number {
  let [low, high] = [0, at.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((at[middle] ?? Number.POSITIVE_INFINITY) <= instant) low = middle + 1
    else high = middle
  }
  return offset[Math.max(0, low - 1)] ?? 0
}

const isKept = (moment: number) => moment > firstKept + 2 * day && moment < lastKept - 2 * day

/**
 * The instant at which a clock of that zone shows the local time. When the clock jumps over it (the night summer time begins)
 * it is moved forward by the jump; when the clock shows it twice, the first is meant.
 */
export function instantOf(local: Local, timeZone: string): Date {
  const wall = localNumber(local) * minute
  if (!isKept(wall)) {
    const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, { disambiguation: 'compatible' })
    return new Date(zoned.epochMilliseconds)
  }
  const changes = changesOf(timeZone)
  const [before, after] = [offsetAt(changes, wall - day), offsetAt(changes, wall + day)]
  const isShown = (offset: number) => offsetAt(changes, wall - offset) === offset
  return new Date(wall - (!isShown(before) && isShown(after) ? after : before))
}

/** What a clock of that zone shows at that instant, to the minute. */
export function localOf(instant: Date, timeZone: string): Local {
  const moment = instant.getTime()
  if (isKept(moment)) return localFromNumber(Math.floor((moment + offsetAt(changesOf(timeZone), moment)) / minute))
  const zoned = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone)
  return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' })
}

/** True for a zone this machine knows the rules of, `Africa/Porto-Novo`. A Windows name or an offset alone is not one. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/.test(name)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

/** The same moment on the clocks of another zone: what the family at home reads while the mayor is away. */
export function localElsewhere(local: Local, zones: { from: string; to: string }): Local {
  return localOf(instantOf(local, zones.from), zones.to)
}
