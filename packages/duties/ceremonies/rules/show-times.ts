/** Moments are milliseconds since 1970, so that a screen counts on by itself without asking. */
const minute = 60_000

/** One line of the run of show, as far as its hours are concerned, in the order in which it stands. */
export type ShowLineTimes = {
  id: string
  minutes: number
  /** Shortened on the spot to so many minutes. */
  cutTo: number | null
  /** An hour that does not shift. */
  fixedAt: number | null
  startedAt: number | null
  endedAt: number | null
  skippedAt: number | null
}

export const showLineStates = ['waiting', 'running', 'done', 'skipped'] as const
export type ShowLineState = (typeof showLineStates)[number]

export type Stretch = { start: number; end: number }

export type TimedLine = {
  id: string
  state: ShowLineState
  /** As it was written before the day. */
  planned: Stretch
  /** As it was, or as it will be if nothing else happens. */
  expected: Stretch
  /** How late it begins against its plan; negative when early. In milliseconds. */
  drift: number
  /** Its fixed hour cannot be kept by so much, because those before it run over it. In milliseconds. */
  overFixed: number
}

export function showLineState(line: Pick<ShowLineTimes, 'startedAt' | 'endedAt' | 'skippedAt'>): ShowLineState {
  if (line.skippedAt !== null) return 'skipped'
  if (line.startedAt === null) return 'waiting'
  return line.endedAt === null ? 'running' : 'done'
}

/**
 * The hours as planned: each line begins when the one before it ends, or at its fixed hour. A line whose fixed hour comes
 * before the end of those before it begins at its hour all the same: the plan is wrong and says so.
 */
export function plannedTimes(lines: readonly ShowLineTimes[], start: number): (Stretch & { overFixed: number })[] {
  let cursor = start
  return lines.map(({ minutes, fixedAt }) => {
    const begins = fixedAt ?? cursor
    const overFixed = fixedAt === null ? 0 : Math.max(0, cursor - fixedAt)
    cursor = begins + minutes * minute
    return { start: begins, end: cursor, overFixed }
  })
}

type Live = { start: number; now: number }

/**
 * Plan and live hours beside each other. What is over keeps its own hours; what runs ends no earlier than now; what waits
 * follows in order, never before now, and never before its fixed hour.
 */
export function showTimes(lines: readonly ShowLineTimes[], { start, now }: Live): TimedLine[] {
  const planned = plannedTimes(lines, start)
  let cursor = beginOfWaiting(lines, { start, now })
  return lines.map((line, i) => {
    const plan = planned[i] ?? { start, end: start, overFixed: 0 }
    const state = showLineState(line)
    const earliest = cursor
    const expected = stretchOf(line, { state, earliest, now })
    if (state === 'waiting') cursor = expected.end
    const overFixed = state === 'waiting' && line.fixedAt !== null ? Math.max(0, earliest - line.fixedAt) : 0
    const { id } = line
    const drift = state === 'skipped' ? 0 : expected.start - plan.start
    return { id, state, planned: { start: plan.start, end: plan.end }, expected, drift, overFixed }
  })
}

/** What is left to do begins after everything that was begun; and once the hour has come, not before now. */
function beginOfWaiting(lines: readonly ShowLineTimes[], { start, now }: Live): number {
  const begun = lines.filter((line) => line.startedAt !== null && line.skippedAt === null)
  const running = begun.filter((line) => line.endedAt === null)
  const ends = [
    ...begun.flatMap((line) => line.endedAt ?? []),
    ...running.map((line) => stretchOf(line, { state: 'running', earliest: now, now }).end),
  ]
  // Nothing has begun: it begins on time, or as soon as it can.
  if (!begun.length) return Math.max(start, now)
  return running.length ? Math.max(...ends) : Math.max(now, ...ends)
}

function stretchOf(
  line: ShowLineTimes,
  { state, earliest, now }: { state: ShowLineState; earliest: number; now: number },
): Stretch {
  const lasts = (line.cutTo ?? line.minutes) * minute
  if (state === 'skipped')
    return { start: line.startedAt ?? line.skippedAt ?? earliest, end: line.skippedAt ?? earliest }
  if (line.startedAt !== null) {
    return { start: line.startedAt, end: line.endedAt ?? Math.max(line.startedAt + lasts, now) }
  }
  const start = Math.max(earliest, line.fixedAt ?? earliest)
  return { start, end: start + lasts }
}
