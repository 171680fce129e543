import { addDays } from '@cabinet/office/day.ts'
import { isWorkingDay, workingDaysBetween } from '@cabinet/office/working-days.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { taskDue, taskStanding } from './task-due.ts'

const calendar = { weekend: [6, 7], holidays: [{ day: '2026-08-07' }, { day: '2026-08-15' }] }

describe('The day a task has to be done', () => {
  test.each([
    [-1, '2026-08-10', '2026-08-06'],
    [-21, '2026-08-10', '2026-07-09'],
    [3, '2026-08-07', '2026-08-12'],
    [0, '2026-08-09', '2026-08-09'],
  ])('%i working days from the %s is the %s', (offset, day, due) => {
    expect(taskDue({ offset, dueOn: null }, day, calendar)).toBe(due)
  })

  test('set by hand it stays where it was put', () => {
    expect(taskDue({ offset: -5, dueOn: '2026-07-01' }, '2026-08-10', calendar)).toBe('2026-07-01')
  })

  test('is a day on which the office is open, as many working days away as it says', () => {
    fc.assert(
      fc.property(fc.integer({ min: -90, max: 90 }), fc.integer({ min: 0, max: 700 }), (offset, later) => {
        const day = addDays('2026-01-05', later)
        const due = taskDue({ offset, dueOn: null }, day, calendar)
        const isOpen = offset === 0 || isWorkingDay(due, calendar)
        const between = offset === 0 ? 0 : workingDaysBetween(day, due, calendar)
        expect([isOpen, between, offset !== 0 || due === day]).toEqual([true, offset, true])
      }),
    )
  })
})

const now = new Date('2026-07-01T08:00:00Z')

test.each([
  [{ doneAt: now, droppedAt: null }, '2026-01-01', 'done'],
  [{ doneAt: null, droppedAt: now }, '2026-01-01', 'dropped'],
  [{ doneAt: null, droppedAt: null }, '2026-06-30', 'late'],
  [{ doneAt: null, droppedAt: null }, '2026-07-01', 'today'],
  [{ doneAt: null, droppedAt: null }, '2026-07-02', 'open'],
] as const)('a task %o due on %s stands as %s on the first of July', (task, dueOn, standing) => {
  expect(taskStanding(task, { dueOn, today: '2026-07-01' })).toBe(standing)
})
