import type { ShowLineTimes, TimedLine } from './show-times.ts'

const minute = 60_000
/** Whole minutes, as people say them: half a minute late is not late. */
const whole = (milliseconds: number) => Math.sign(milliseconds) * Math.floor(Math.abs(milliseconds) / minute) || 0

export type ShowDrift = {
  /** How many minutes late what comes next will begin; negative when early. */
  now: number
  /** How many minutes late the whole ends. */
  atEnd: number
  /** Fixed hours ahead that cannot be kept, and by how many minutes. */
  missed: { id: string; minutes: number }[]
}

/** Where the ceremony stands against its run of show, at the moment for which the times were computed. */
export function driftOf(times: readonly TimedLine[]): ShowDrift {
  const next = times.find((line) => line.state === 'waiting')
  const running = times.findLast((line) => line.state === 'running')
  const last = times.findLast((line) => line.state !== 'skipped')
  const late = next ? next.drift : running ? lateAtEnd(running) : last ? lateAtEnd(last) : 0
  const missed = times.flatMap(({ id, overFixed }) => {
    const minutes = whole(overFixed)
    return minutes > 0 ? [{ id, minutes }] : []
  })
  return { now: whole(late), atEnd: last ? whole(lateAtEnd(last)) : 0, missed }
}

const lateAtEnd = ({ expected, planned }: TimedLine) => expected.end - planned.end

/** A speech shorter than this is no speech. */
export const shortestCut = 2

/**
 * To how many minutes a line would have to be shortened so that those after it begin on time; null when there is nothing to
 * win there: it is over, it is in time, or it is short already.
 */
export function cutThatHelps(line: Pick<ShowLineTimes, 'minutes' | 'cutTo'>, lateMinutes: number): number | null {
  const length = line.cutTo ?? line.minutes
  if (lateMinutes <= 0 || length <= shortestCut) return null
  return Math.max(shortestCut, length - lateMinutes)
}

type Owned = ShowLineTimes & { title: string; owner: string }

export type Overrun = { id: string; title: string; owner: string; planned: number; taken: number; over: number }

/** Afterwards: what each line took against what it had, to the minute; the worst first. What was skipped took nothing. */
export function overrunsOf(lines: readonly Owned[]): Overrun[] {
  return lines
    .flatMap(({ id, title, owner, minutes, startedAt, endedAt, skippedAt }) => {
      if (startedAt === null || endedAt === null || skippedAt !== null) return []
      const taken = Math.round((endedAt - startedAt) / minute)
      return [{ id, title, owner, planned: minutes, taken, over: taken - minutes }]
    })
    .sort((one, other) => other.over - one.over)
}

export type OwnerOverrun = { owner: string; lines: number; planned: number; taken: number; over: number }

/** The same, put together for each owner: who overran, and by how much. */
export function overrunsByOwner(overruns: readonly Overrun[]): OwnerOverrun[] {
  const owners = new Map<string, OwnerOverrun>()
  for (const { owner, planned, taken, over } of overruns) {
    const sum = owners.get(owner) ?? { owner, lines: 0, planned: 0, taken: 0, over: 0 }
    owners.set(owner, {
      owner,
      lines: sum.lines + 1,
      planned: sum.planned + planned,
      taken: sum.taken + taken,
      over: sum.over + over,
    })
  }
  return [...owners.values()].sort((one, other) => other.over - one.over)
}
