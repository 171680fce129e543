import { type Day, isDay } from '@cabinet/office/day.ts'
import { type CheckKind, checkKinds } from './mission.ts'

/** How long a passport must outlive the return. Most countries ask for it; to be validated with the consulate. */
export const passportMonths = 6

/** ready · missing · too-short: it runs out before it may · not-needed, said by somebody */
export type CheckState = 'ready' | 'missing' | 'too-short' | 'not-needed'

export type Check = { needed: boolean; doneOn: Day | null; expiresOn: Day | null }

/** What a traveller is asked for before anybody says otherwise: everything abroad, ticket and lodging at home. */
export function checksFor({ abroad }: { abroad: boolean }): { kind: CheckKind; needed: boolean }[] {
  const atHome: readonly CheckKind[] = ['ticket', 'lodging']
  return checkKinds.map((kind) => ({ kind, needed: abroad || atHome.includes(kind) }))
}

/** A passport must be valid six months after the return, anything else until the return itself. */
export function checkState(kind: CheckKind, check: Check, returnsOn: Day): CheckState {
  if (!check.needed) return 'not-needed'
  if (check.doneOn === null) return 'missing'
  if (kind === 'passport' && check.expiresOn === null) return 'missing'
  const least = kind === 'passport' ? addMonths(returnsOn, passportMonths) : returnsOn
  return check.expiresOn !== null && check.expiresOn < least ? 'too-short' : 'ready'
}

/** The same day so many months later; the last of the month where that day does not exist. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const count = year * 12 + (month - 1) + months
  const start = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
  for (let last = date; ; last--) {
    const found = `${start}-${String(last).padStart(2, '0')}`
    if (isDay(found)) return found
  }
}
