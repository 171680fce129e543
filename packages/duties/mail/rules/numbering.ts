import type { Register } from './letter.ts'

const prefixes: Record<Register, string> = { incoming: 'A', outgoing: 'D' }

/** A letter's number never changes and never has a gap: `A-2026-00017` is the 17th letter that came in that year. */
export function letterNumber(register: Register, year: number, position: number): string {
  return `${prefixes[register]}-${year}-${String(position).padStart(5, '0')}`
}

/** The series a number is taken from, one per register and year. */
export const registerSeries = (register: Register, year: number) => `${register}:${year}`

/** What somebody types to find a number: `A-2026-17`, `a 2026 00017`, `D2026/17`; or `undefined` when it is not one. */
export function typedNumber(text: string): string | undefined {
  const [, prefix, year, position] = /^\s*([ad])[-\s/]?(\d{4})[-\s/](\d{1,6})\s*$/i.exec(text) ?? []
  if (!prefix || !year || !position) return
  return letterNumber(prefix.toUpperCase() === 'A' ? 'incoming' : 'outgoing', Number(year), Number(position))
}
