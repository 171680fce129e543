import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accountMemory, freeTries, minutesUntil, nextTryFromAddress, nextTryOnAccount } from './throttle.ts'

const now = new Date('2026-03-09T08:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const minutesToWait = (next: Date) => (next.getTime() - now.getTime()) / 60_000

test.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [6, 2],
  [7, 4],
  [8, 8],
  [9, 15],
  [40, 15],
])('after %i failed tries the next one waits %i minutes', (tries, minutes) => {
  expect(minutesToWait(nextTryOnAccount(Array(tries).fill(now), now))).toBe(minutes)
})

test('a failed try is forgotten after a day', () => {
  const yesterday = Array(20).fill(new Date(now.getTime() - accountMemory))
  expect(nextTryOnAccount(yesterday, now)).toEqual(now)
})

test('nobody ever waits more than a quarter of an hour, whatever was tried', () => {
  const tries = fc.array(fc.integer({ min: 0, max: 3_000 }).map(ago), { maxLength: 200 })
  fc.assert(
    fc.property(tries, (failures) => {
      expect(minutesToWait(nextTryOnAccount(failures, now))).toBeLessThanOrEqual(15)
      expect(minutesToWait(nextTryFromAddress(failures, now))).toBeLessThanOrEqual(10)
    }),
  )
})

test('an address waits once it failed fifty times in ten minutes, until the oldest of these is ten minutes old', () => {
  const fifty = Array.from({ length: 50 }, (_, n) => ago(n / 10))
  expect(nextTryFromAddress(fifty.slice(1), now)).toEqual(now)
  expect(minutesToWait(nextTryFromAddress(fifty, now))).toBeCloseTo(5.1)
})

test('a wait is told in whole minutes, never zero', () => {
  expect(minutesUntil(new Date(now.getTime() + 1), now)).toBe(1)
  expect(minutesUntil(new Date(now.getTime() + 61_000), now)).toBe(2)
  expect(freeTries).toBe(5)
})
