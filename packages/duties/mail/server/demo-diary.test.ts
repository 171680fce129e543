import { dayOf } from '@cabinet/office/day.ts'
import { isWorkingDay } from '@cabinet/office/working-days.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterOfficeMinutes, arrivals, lastOfficeMoment } from './demo-diary.ts'
import { earlierLetters, todaysPile } from './demo-letters.ts'

const calendar = { weekend: [6, 7], holidays: [{ day: '2026-05-01' }] }
const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })

function isOfficeHour(moment: Date): boolean {
  const minute = moment.getUTCHours() * 60 + moment.getUTCMinutes() + moment.getUTCSeconds() / 60
  const isOpen = (minute >= 480 && minute <= 750) || (minute >= 840 && minute <= 1050)
  return isOpen && isWorkingDay(dayOf(moment, 'UTC'), calendar)
}

test('nobody at the demonstration works at night, at lunch, on Sundays or on the first of May', () => {
  fc.assert(
    fc.property(instants, fc.integer({ min: 0, max: 5000 }), (from, minutes) => {
      const then = afterOfficeMinutes(from, minutes, calendar)
      return then >= from && isOfficeHour(then)
    }),
  )
  fc.assert(
    fc.property(
      instants,
      (now) => lastOfficeMoment(now, calendar) <= now && isOfficeHour(lastOfficeMoment(now, calendar)),
    ),
  )
})

test('letters arrive in order, every one of them, and more of them on Mondays', () => {
  const times = arrivals(140, { from: '2026-01-05', until: '2026-06-30' }, calendar)
  expect(times).toHaveLength(140)
  expect(times.every(isOfficeHour)).toBe(true)
  expect(times).toEqual(times.toSorted((a, b) => a.getTime() - b.getTime()))
  const on = (weekday: number) => times.filter((time) => time.getUTCDay() === weekday).length
  for (const other of [2, 3, 4, 5]) expect(on(1)).toBeGreaterThan(on(other))
})

test('what follows a letter up names one that came before it', () => {
  const met = new Set<string>()
  for (const { key, follows, subject } of [...earlierLetters, ...todaysPile]) {
    if (follows) expect(met, subject).toContain(follows)
    if (key) met.add(key)
  }
  expect(todaysPile.length).toBeGreaterThanOrEqual(18)
})
