/** The number of a request, without gaps: `AU-2026-00017` is the 17th that was registered in that year. */
export function audienceNumber(year: number, position: number): string {
  return `AU-${year}-${String(position).padStart(5, '0')}`
}

/** The series a number is taken from. */
export const audienceSeries = (year: number) => `audiences:${year}`

/** What somebody types to find a number: `AU-2026-17`, `au 2026 00017`; or `undefined` when it is not one. */
export function typedAudienceNumber(text: string): string | undefined {
  const [, year, position] = /^\s*au[-\s/]?(\d{4})[-\s/](\d{1,6})\s*$/i.exec(text) ?? []
  return year && position ? audienceNumber(Number(year), Number(position)) : undefined
}
