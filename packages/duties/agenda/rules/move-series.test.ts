import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addMinutes } from './local-time.ts'
import { moveSeries } from './move-series.ts'
import { occurrencesOf, type SeriesTimes } from './recurrence.ts'

const series = (start: string, rule: string): SeriesTimes => ({
  ...{ start, end: addMinutes(start, 60), allDay: false, timeZone: 'Africa/Porto-Novo', rule },
  ...{ extraStarts: [], skippedStarts: [] },
})
const moved = (originalStart: string, minutes: number, lasts = 60) => {
  const start = addMinutes(originalStart, minutes)
  return { originalStart, start, end: addMinutes(start, lasts) }
}

test.each([
  ['FREQ=DAILY;COUNT=5', 90, 'FREQ=DAILY;COUNT=5'],
  ['FREQ=DAILY;UNTIL=20260401', 1440, 'FREQ=DAILY;UNTIL=20260402'],
  ['FREQ=WEEKLY;BYDAY=MO', 1440, 'FREQ=WEEKLY;BYDAY=TU'],
  ['FREQ=WEEKLY;BYDAY=MO,TH;COUNT=9', -2880, 'FREQ=WEEKLY;BYDAY=TU,SA;COUNT=9'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', -1440, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', 1440, undefined],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', 60, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH'],
  ['FREQ=MONTHLY', 1440, 'FREQ=MONTHLY;BYMONTHDAY=10'],
  ['FREQ=MONTHLY;BYMONTHDAY=9', 20 * 1440, undefined],
  ['FREQ=MONTHLY;BYDAY=2MO', 1440, undefined],
  ['FREQ=MONTHLY;BYDAY=2MO', 30, 'FREQ=MONTHLY;BYDAY=2MO'],
  ['FREQ=YEARLY', 1440, 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10'],
  ['FREQ=YEARLY;BYWEEKNO=11', 1440, undefined],
  ['', 1440, ''],
])('%j moved by %i minutes becomes %j', (rule, minutes, result) => {
  const start = '2026-03-09T08:30'
  expect(moveSeries(series(start, rule), moved(start, minutes))?.rule).toBe(result)
})

test('times left out and times added move with the others, and the new length is everybody’s', () => {
  const whole = {
    ...series('2026-03-09T08:30', 'FREQ=WEEKLY;BYDAY=MO'),
    skippedStarts: ['2026-03-16', '2026-03-23T08:30'],
  }
  expect(moveSeries(whole, moved('2026-03-30T08:30', 1500, 30))).toMatchObject({
    start: '2026-03-10T09:30',
    end: '2026-03-10T10:00',
    skippedStarts: ['2026-03-17', '2026-03-24T09:30'],
  })
})

test('the moved series happens as long after the first one as the occurrence was moved', () => {
  const window = { from: new Date('2026-01-01T00:00Z'), until: new Date('2027-06-01T00:00Z') }
  const rules = [
    'FREQ=DAILY;COUNT=40',
    'FREQ=WEEKLY;BYDAY=MO,TH;COUNT=30',
    'FREQ=WEEKLY;INTERVAL=3;COUNT=12',
    'FREQ=MONTHLY;COUNT=9',
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...rules),
      fc.integer({ min: -6, max: 6 }),
      fc.integer({ min: 0, max: 80 }),
      (rule, days, quarters) => {
        const whole = series('2026-04-13T04:00', rule)
        const minutes = days * 1440 + quarters * 15
        const names = occurrencesOf(whole, window).map((one) => one.originalStart)
        const after = moveSeries(whole, moved(names[2] ?? '', minutes))
        expect(after && occurrencesOf(after, window).map((one) => one.originalStart)).toEqual(
          names.map((name) => addMinutes(name, minutes)),
        )
      },
    ),
  )
})
