/**
 * Wall-clock arithmetic of the board. Its times are local text, `2026-03-09T08:30`: whoever fills the board has already put
 * them on the wall clock it shows, so a minute is always a minute here and no time zone is needed.
 */
export type Wall = string

const minute = 60_000

const read = (wall: Wall) => Date.parse(`${wall.slice(0, 16)}Z`)

/** `2026-03-09T08:30` and 45 → `2026-03-09T09:15` */
export function shiftWall(wall: Wall, minutes: number): Wall {
  return new Date(read(wall) + minutes * minute).toISOString().slice(0, 16)
}

/** Minutes from one wall time to a later one; negative when it is earlier. */
export function wallMinutes(from: Wall, until: Wall): number {
  return (read(until) - read(from)) / minute
}

export function wallDay(wall: Wall): string {
  return wall.slice(0, 10)
}

/** `2026-03-09` and 510 → `2026-03-09T08:30`; 1440 is midnight of the day after. */
export function wallAt(day: string, minutes: number): Wall {
  return shiftWall(`${day}T00:00`, minutes)
}

/** To the nearest quarter of an hour, or whatever step the board has. */
export function snapped(minutes: number, step: number): number {
  return Math.round(minutes / step) * step
}
