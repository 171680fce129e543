import type { Day } from '@cabinet/office/day.ts'
import type { Period } from './period.ts'

/**
 * Whether the journal carries nothing to count for a period: it ended before the first fact, or began before it in an office
 * that was already at work. In its very first quarter an office is counted from its first day.
 */
export function isBeforeJournal(period: Period, since: { facts: Day; journal: Day } | null): boolean {
  if (!since) return false
  return period.to < since.facts || (period.from < since.facts && since.journal < period.from)
}
