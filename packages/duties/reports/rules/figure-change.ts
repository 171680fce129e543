import type { Figure, FigureLine } from './figure.ts'
import type { Indicator, Unit } from './indicator.ts'

/**
 * better, worse: in the direction that is good for the office, or against it · unsure: two shares whose intervals overlap, so that
 * chance alone may have made the difference · plain: neither way is good
 */
export type Verdict = 'better' | 'worse' | 'unsure' | 'plain' | 'same'
export type FigureChange = { way: 'up' | 'down' | 'same'; verdict: Verdict; difference: number }

/** How a figure moved against another; null when either says nothing. */
export function changeOf(now: Figure, then: Figure, direction: Indicator['direction']): FigureChange | null {
  if (now.value === null || then.value === null) return null
  const difference = now.value - then.value
  if (difference === 0) return { way: 'same', verdict: 'same', difference }
  const way = difference > 0 ? 'up' : 'down'
  if (direction === 'none') return { way, verdict: 'plain', difference }
  if (overlap(now, then)) return { way, verdict: 'unsure', difference }
  return { way, verdict: way === direction ? 'better' : 'worse', difference }
}

function overlap(left: Figure, right: Figure): boolean {
  if (left.low === null || left.high === null || right.low === null || right.high === null) return false
  return left.low <= right.high && right.low <= left.high
}

/** Whether there is anything to set beside: not where the journal does not reach back so far for any of these figures. */
export function reachesBack(
  lines: readonly Pick<FigureLine, 'before' | 'lastYear'>[],
  to: 'before' | 'lastYear',
): boolean {
  const isBefore = lines.some((line) => line[to].silence === 'before-journal')
  return !isBefore || lines.some((line) => !['before-journal', 'masked'].includes(line[to].silence ?? ''))
}

/** Whether what was aimed at is reached; null when nothing can be said. */
export function reaches(
  value: number | null,
  target: number | null,
  direction: Indicator['direction'],
): boolean | null {
  if (value === null || target === null || direction === 'none') return null
  return direction === 'up' ? value >= target : value <= target
}

const inTenths: readonly Unit[] = ['percent', 'points', 'days', 'working-days', 'minutes']

/** The number people read: figures are kept in tenths of their unit, but for counts and money. */
export function shownValue(value: number, unit: Unit): number {
  return inTenths.includes(unit) ? value / 10 : value
}

/** The other way round: what was typed, as it is kept; null for what is no number of this unit. */
export function keptValue(typed: string, unit: Unit): number | null {
  const text = typed
    .trim()
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(/%$/, '')
    .replace(',', '.')
  if (!/^-?\d{1,12}(\.\d+)?$/.test(text)) return null
  const value = Math.round(Number(text) * (inTenths.includes(unit) ? 10 : 1))
  if (unit === 'percent' && (value < 0 || value > 1000)) return null
  return value >= 0 || unit === 'points' ? value : null
}
