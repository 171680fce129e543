import type { Day } from '@cabinet/office/day.ts'

/** First and last day, both counted, in the office's time zone. */
export type Period = { from: Day; to: Day }

export type Quarter = { year: number; quarter: number }
