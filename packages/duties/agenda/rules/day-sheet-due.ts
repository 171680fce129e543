import { addDays, type Day } from '@cabinet/office/day.ts'
import { type DaySheet, saysTheSame } from './day-sheet.ts'
import { dayOfLocal, type Local, timeOfLocal } from './local-time.ts'

/** The hour at which tomorrow's sheet is handed out, on the office's clock. */
export const issueHour = '18:00'

/** Somebody who mends a day makes several changes in a row: they become one issue. */
const quietMinutes = 5

/** The days whose sheets the clock looks after: today, and from the hour of issue on tomorrow. */
export function sheetDays(now: Local): Day[] {
  const today = dayOfLocal(now)
  return timeOfLocal(now) >= issueHour ? [today, addDays(today, 1)] : [today]
}

export type Issued = { content: DaySheet; madeAt: Date }

/** What the clock does with a day: nothing, an issue now, or an issue once it has been quiet for a while. */
export function dueOf(
  latest: Issued | null,
  fresh: DaySheet,
  now: { local: Local; at: Date },
): 'nothing' | 'now' | 'later' {
  const toCome = fresh.lines.filter((line) => line.allDay || line.end > now.local)
  if (!latest) return toCome.length ? 'now' : 'nothing'
  if (saysTheSame(latest.content, fresh)) return 'nothing'
  const wasToCome = latest.content.lines.some((line) => line.allDay || line.end > now.local)
  // Whoever puts yesterday morning in order needs no new sheet for it.
  if (!toCome.length && !wasToCome) return 'nothing'
  return now.at.getTime() - latest.madeAt.getTime() < quietMinutes * 60_000 ? 'later' : 'now'
}
