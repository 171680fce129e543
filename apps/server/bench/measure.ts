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
  raw: number
  because?: string
}

const warmUp = 20

/** Does an act so many times, one after the other, and lets the engine alone do the same rows in between. */
export async function measure(act: Act, raw: RawEngine, samples: number): Promise<Measured> {
  const times: number[] = []
  const rawTimes: number[] = []
  let rows = 0
  for (let n = -warmUp; n < samples; n += 1) {
    const { milliseconds, letterIds } = await act.once()
    const alone = act.writes ? raw.write() : raw.read(letterIds)
    if (n < 0) continue
    times.push(milliseconds)
    rawTimes.push(alone)
    rows += letterIds.length
  }
  const { name, who, because } = act
  const figures = { p50: percentile(times, 50), p95: percentile(times, 95), raw: percentile(rawTimes, 50) }
  return { act: name, who, ...figures, rows: Math.round(rows / samples), ...(because ? { because } : {}) }
}

/** The machine and HTTP without us: how much of each figure is neither the product's nor the engine's. */
export async function floorOf(origin: string, samples: number): Promise<{ p50: number; p95: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times: number[] = []
  for (let n = -warmUp; n < samples; n += 1) {
    const { milliseconds } = await exchange(agent, `${origin}/healthz`, { method: 'GET', cookie: '' })
    if (n >= 0) times.push(milliseconds)
  }
  agent.destroy()
  return { p50: percentile(times, 50), p95: percentile(times, 95) }
}

function percentile(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * part) / 100))] ?? 0
}
