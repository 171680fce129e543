import type { Spot } from '../rules/hall-geometry.ts'

const ways: Record<string, Spot> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Which way a key goes; null for a key that goes nowhere. */
export const wayOf = (key: string): Spot | null => ways[key] ?? null

/** The nearest one in that direction: what lies straight ahead before what lies aside. Null at the edge. */
export function nearestTowards<Seat extends Spot & { id: string }>(
  seats: readonly Seat[],
  from: Seat,
  way: Spot,
): Seat | null {
  let best: { seat: Seat; far: number } | null = null
  for (const seat of seats) {
    const [dx, dy] = [seat.x - from.x, seat.y - from.y]
    const ahead = dx * way.x + dy * way.y
    const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x)
    if (ahead < 5 || aside > ahead * 3) continue
    const far = ahead + aside * 2
    if (!best || far < best.far) best = { seat, far }
  }
  return best?.seat ?? null
}

/** The one under or near a point; null when none is within reach. */
export function nearestTo<Seat extends Spot>(seats: readonly Seat[], point: Spot, reach: number): Seat | null {
  let best: { seat: Seat; far: number } | null = null
  for (const seat of seats) {
    const far = Math.hypot(seat.x - point.x, seat.y - point.y)
    if (far <= reach && (!best || far < best.far)) best = { seat, far }
  }
  return best?.seat ?? null
}
