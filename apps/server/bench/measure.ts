import { Agent } from 'node:http'
import type { Act } from './acts.ts'
import { exchange } from './desk-client.ts'
import type { RawEngine } from './raw-engine.ts'

export type Measured = {
  act: string
  who: string
  p50: number
  p95: number
  rows: number
  /** The engine alone with the same rows, p50. */
  raw: number
  /** With pages as short as those of the small office, so that only the size of the office differs; p50. */
  sameRows?: { p50: number; raw: number }
  /** An empty answer in between, p95: what the machine and HTTP took just then, whatever was asked. */
  idle95: number
  because?: string
}

/** What is measured against, in the same run. */
export type Yardsticks = { raw: RawEngine; idle(): Promise<number> }

const warmUp = 20

/** Does an act so many times, one after the other, with the engine alone and an empty answer in between. */
export async function measure(
  act: Act,
  { raw, idle }: Yardsticks,
  { samples, limit = 50 }: { samples: number; limit?: number },
): Promise<Measured> {
  const times: number[] = []
  const rawTimes: number[] = []
  const idleTimes: number[] = []
  let rows = 0
  for (let n = -warmUp; n < samples; n += 1) {
    const { milliseconds, letterIds, figure } = await act.once(limit)
    const alone = act.alone?.(raw) ?? (act.writes ? raw.write() : raw.read(letterIds))
    const empty = await idle()
    if (n < 0) continue
    times.push(milliseconds)
    rawTimes.push(alone)
    idleTimes.push(empty)
    rows += figure ?? letterIds.length
  }
  const { name, who, because } = act
  return {
    ...{ act: name, who, p50: percentile(times, 50), p95: percentile(times, 95) },
    ...{ raw: percentile(rawTimes, 50), idle95: percentile(idleTimes, 95), rows: Math.round(rows / samples) },
    ...(because ? { because } : {}),
  }
}

/** The same, and beside it with as many rows as the small office had to show. */
export async function measureBeside(
  act: Act,
  yardsticks: Yardsticks,
  asked: { samples: number; small: Measured | undefined },
): Promise<Measured> {
  const { samples, small } = asked
  const whole = await measure(act, yardsticks, { samples })
  if (!small || small.rows >= whole.rows || whole.rows > 50) return whole
  const { p50, raw } = await measure(act, yardsticks, { samples, limit: Math.max(1, small.rows) })
  return { ...whole, sameRows: { p50, raw } }
}

/** How long an answer takes that says nothing. */
export function emptyAnswers(origin: string): { ask(): Promise<number>; end(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = async () => (await exchange(agent, `${origin}/healthz`, { method: 'GET', cookie: '' })).milliseconds
  return { ask, end: () => agent.destroy() }
}

function percentile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * part) / 100))] ?? 0
}
