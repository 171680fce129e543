/** Chance that can be told again: the same seed throws the same numbers, each from 0 (included) to 1 (excluded). */
export type Dice = () => number

export function dice(seed: string): Dice {
  let state = 2166136261
  for (let n = 0; n < seed.length; n++) state = Math.imul(state ^ seed.charCodeAt(n), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A throw between two bounds. */
export function between(roll: Dice, least: number, most: number): number {
  return least + (most - least) * roll()
}
