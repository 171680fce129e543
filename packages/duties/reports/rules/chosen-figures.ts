import { indicatorOf, indicators } from './indicators.ts'

/**
 * The ten figures of the mayor's page an office finds on its first day, in their order: what was ordered and what is late, the
 * letters and their answers, the days, the audiences, the ceremonies, the journeys. It may choose others.
 */
export const shippedFigures: readonly string[] = [
  ...['DC3r', 'DC4o', 'ML1i', 'ML5r', 'ML7o'],
  ...['AG1o', 'AU2r', 'AU4r', 'CE3r', 'OM2r'],
]

/** They stand on one page, large: no more than these. */
export const mostChosen = 10

/** Whether a figure may be chosen: what counts nothing but what is reserved would stand empty before the council. */
export function mayBeChosen(code: string): boolean {
  const one = indicatorOf(code)
  return one !== undefined && !('onlyReserved' in one)
}

/** Every figure that may be chosen, in the order of the report. */
export const choosableFigures: readonly string[] = indicators.map((one) => one.code).filter(mayBeChosen)
