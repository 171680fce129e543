import type { Indicator } from './indicator.ts'
import { agendaIndicators } from './indicators-agenda.ts'
import { audiencesIndicators } from './indicators-audiences.ts'
import { ceremoniesIndicators } from './indicators-ceremonies.ts'
import { directionIndicators } from './indicators-direction.ts'
import { mailIndicators } from './indicators-mail.ts'
import { missionsIndicators } from './indicators-missions.ts'
import type { Bureau } from './report.ts'

/** Every indicator of the office, in the order in which it is printed. */
export const indicators: readonly Indicator[] = [
  ...directionIndicators,
  ...mailIndicators,
  ...agendaIndicators,
  ...audiencesIndicators,
  ...ceremoniesIndicators,
  ...missionsIndicators,
]

const byCode = new Map(indicators.map((one) => [one.code, one]))

/** One indicator by its code; undefined for a code there never was. */
export function indicatorOf(code: string): Indicator | undefined {
  return byCode.get(code)
}

/** Those a bureau answers for, in their order. */
export function indicatorsOf(bureau: Bureau): Indicator[] {
  return indicators.filter((one) => one.bureau === bureau)
}
