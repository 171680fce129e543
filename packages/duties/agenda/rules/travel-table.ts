/** How long the road takes between places the office knows, the same both ways. */
export type TravelTable = { minutes: ReadonlyMap<string, number>; longest: number }

export type TravelTime = { placeA: string; placeB: string; minutes: number }

/** The two ids in the order in which the table keeps them: the smaller one first. */
export function roadEnds(one: string, other: string): { placeA: string; placeB: string } {
  return one < other ? { placeA: one, placeB: other } : { placeA: other, placeB: one }
}

export function travelTable(times: readonly TravelTime[]): TravelTable {
  const minutes = new Map(times.map((time) => [roadKey(time.placeA, time.placeB), time.minutes]))
  return { minutes, longest: Math.max(0, ...minutes.values()) }
}

/** Minutes of road, none within one place; null when the office never said, or does not know where one of them is. */
export function roadMinutes(table: TravelTable, from: string | null, to: string | null): number | null {
  if (from === null || to === null) return null
  return from === to ? 0 : (table.minutes.get(roadKey(from, to)) ?? null)
}

function roadKey(one: string, other: string): string {
  const { placeA, placeB } = roadEnds(one, other)
  return `${placeA} ${placeB}`
}
