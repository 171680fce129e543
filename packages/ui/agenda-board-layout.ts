/** What stands side by side in one column of one day. */
export type Laid<Thing> = {
  thing: Thing
  /** Minutes into the day, clipped to it. */
  from: number
  until: number
  /** Its lane among those that overlap, counted from 0, how many lanes there are, and how many it may take. */
  lane: number
  lanes: number
  span: number
}

type Timed = { from: number; until: number }

/** Very short things still take room to be read and touched. */
const shortest = 15

/**
 * Puts overlapping things into lanes: whatever overlaps, by chain, shares one number of lanes, and the first free lane is
 * taken. A thing with nobody in the lanes after it stretches over them.
 */
export function layOut<Thing extends Timed>(things: readonly Thing[]): Laid<Thing>[] {
  const sorted = things.toSorted(
    (one, other) => one.from - other.from || bottomOf(other) - bottomOf(one) || one.until - other.until,
  )
  const laid: Laid<Thing>[] = []
  let cluster: Laid<Thing>[] = []
  let clusterEnd = Number.NEGATIVE_INFINITY
  for (const thing of sorted) {
    if (thing.from >= clusterEnd) {
      laid.push(...stretched(cluster))
      cluster = []
      clusterEnd = Number.NEGATIVE_INFINITY
    }
    cluster.push({ thing, from: thing.from, until: bottomOf(thing), lane: freeLane(cluster, thing), lanes: 1, span: 1 })
    clusterEnd = Math.max(clusterEnd, bottomOf(thing))
  }
  return [...laid, ...stretched(cluster)]
}

const bottomOf = (thing: Timed) => Math.max(thing.until, thing.from + shortest)

function freeLane(cluster: readonly Laid<Timed>[], thing: Timed): number {
  const taken = new Set(cluster.filter((one) => one.until > thing.from).map((one) => one.lane))
  let lane = 0
  while (taken.has(lane)) lane += 1
  return lane
}

function stretched<Thing>(cluster: readonly Laid<Thing>[]): Laid<Thing>[] {
  const lanes = Math.max(0, ...cluster.map((one) => one.lane + 1))
  return cluster.map((one) => {
    const right = cluster
      .filter((other) => other.lane > one.lane && other.from < one.until && one.from < other.until)
      .map((other) => other.lane)
    return { ...one, lanes, span: Math.min(lanes, ...right) - one.lane }
  })
}
