/** The number of a report: `RT-2026-3` is the third that was frozen for a quarter of that year. */
export const reportNumber = (year: number, position: number): string => `RT-${year}-${position}`

/** The series a number is taken from. */
export const reportSeries = (year: number): string => `reports:${year}`

/** Its place in the series of its year, or null when it is written otherwise. */
export function positionIn(number: string, year: number): number | null {
  const [, written, position] = /^RT-(\d{4})-([1-9]\d*)$/.exec(number) ?? []
  return written === String(year) && position ? Number(position) : null
}
