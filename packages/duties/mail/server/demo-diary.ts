import { addDays, type Day, dayOf, weekday } from '@cabinet/office/day.ts'
import { type Calendar, isWorkingDay } from '@cabinet/office/working-days.ts'

// Port-Amande keeps the time of Abidjan, which is UTC: its wall and its instants read the same.
const wall = 'Africa/Abidjan'
const hours = [
  [8 * 60, 12 * 60 + 30],
  [14 * 60, 17 * 60 + 30],
] as const

/** That minute of that day, counted from midnight. */
const momentOf = (day: Day, minute: number) => new Date(Date.parse(`${day}T00:00:00Z`) + minute * 60_000)

/** When so many minutes of office hours have gone by: lunch, nights, weekends and holidays do not count. */
export function afterOfficeMinutes(from: Date, minutes: number, calendar: Calendar): Date {
  let left = minutes
  for (let day = dayOf(from, wall); ; day = addDays(day, 1)) {
    if (!isWorkingDay(day, calendar)) continue
    for (const [opens, closes] of hours) {
      const start = Math.max(momentOf(day, opens).getTime(), from.getTime())
      const end = momentOf(day, closes).getTime()
      if (start >= end) continue
      const there = (end - start) / 60_000
      if (left <= there) return new Date(start + left * 60_000)
      left -= there
    }
  }
}

/** The last moment at which somebody may have worked: a little before now, or the end of the last working day. */
export function lastOfficeMoment(now: Date, calendar: Calendar): Date {
  const today = dayOf(now, wall)
  const soFar = Math.floor(now.getTime() / 60_000) - 10 - momentOf(today, 0).getTime() / 60_000
  // Before nine nobody has opened much: then the day before is the last.
  if (isWorkingDay(today, calendar) && soFar >= 9 * 60) return momentOf(today, lastMinuteWorked(soFar))
  let day = addDays(today, -1)
  while (!isWorkingDay(day, calendar)) day = addDays(day, -1)
  return momentOf(day, lastMinuteWorked(24 * 60))
}

function lastMinuteWorked(minute: number): number {
  const [[, lunch], [afternoon, evening]] = hours
  return minute < afternoon ? Math.min(minute, lunch) : Math.min(minute, evening - 10)
}

// Mondays bring the weekend's mail.
const busy = [0, 2.2, 1.1, 1, 1, 0.8]

/** Spreads so many letters over the mornings of the working days between two days, more on Mondays. In order. */
export function arrivals(count: number, period: { from: Day; until: Day }, calendar: Calendar): Date[] {
  const days: { day: Day; weight: number }[] = []
  for (let day = period.from; day <= period.until; day = addDays(day, 1))
    if (isWorkingDay(day, calendar)) days.push({ day, weight: busy[weekday(day)] ?? 1 })
  const total = days.reduce((sum, { weight }) => sum + weight, 0)
  const found: Date[] = []
  let before = 0
  for (const { day, weight } of days) {
    const upTo = Math.round((count * (before + weight)) / total)
    const already = found.length
    for (let i = already; i < upTo; i++) found.push(momentOf(day, 8 * 60 + 25 + (i - already) * 23))
    before += weight
  }
  return found
}
