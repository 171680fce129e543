import { addDays, type Day, daysBetween, isDay, weekday, yearOf } from '@cabinet/office/day.ts'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const ordinals = ['first', 'second', 'third', 'fourth', 'last'] as const
const byWeekday = new RegExp(`^(${ordinals.join('|')})-(${weekdays.join('|')}):(0[1-9]|1[0-2])$`)

/** `08-07`: the seventh of August. `last-sunday:04`: the last Sunday of April. `first-monday:09`… 29 February is none. */
export function isAnnualRule(rule: string): boolean {
  return byWeekday.test(rule) || (/^\d{2}-\d{2}$/.test(rule) && isDay(`2001-${rule}`))
}

/** The day a rule gives in a year. A rule that is none is our own mistake. */
export function annualDay(rule: string, year: number): Day {
  const [, ordinal, name, month] = byWeekday.exec(rule) ?? []
  if (!ordinal || !name || !month) {
    if (!isAnnualRule(rule)) throw new Error(`Not a day of every year: ${JSON.stringify(rule)}`)
    return `${year}-${rule}`
  }
  const wanted = (weekdays as readonly string[]).indexOf(name) + 1
  if (ordinal === 'last') {
    const next = month === '12' ? `${year + 1}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}-01`
    const last = addDays(next, -1)
    return addDays(last, -((weekday(last) - wanted + 7) % 7))
  }
  const first = `${year}-${month}-01`
  const weeks = (ordinals as readonly string[]).indexOf(ordinal)
  return addDays(first, ((wanted - weekday(first) + 7) % 7) + weeks * 7)
}

/** The next day of a rule that has to be opened today: not yet over, and no further away than its lead. */
export function dueAnnualDay(rule: string, today: Day, lead: number): { day: Day; year: number } | null {
  for (const year of [yearOf(today), yearOf(today) + 1]) {
    const day = annualDay(rule, year)
    const ahead = daysBetween(today, day)
    if (ahead >= 0 && ahead <= lead) return { day, year }
  }
  return null
}
