import type { Day } from './day.ts'

/**
 * A day off with its date: never a rule that a program would work out again later, because a decree can move it.
 * These are proposed when the office is set up; from then on the office's own rows are what counts.
 */
export type Holiday = { day: Day; name: { fr: string; en: string }; status: HolidayStatus }

/** `to be validated` marks the days that depend on the moon or on a decree; the settings page asks someone to confirm them. */
export type HolidayStatus = 'official' | 'to be validated'
