import { expect, it } from 'vitest'
import { shiftWall, snapped, wallAt, wallMinutes } from './agenda-board-time.ts'

it('counts minutes over midnight, the end of February and the end of the year', () => {
  expect(shiftWall('2026-03-09T08:30', 45)).toBe('2026-03-09T09:15')
  expect(shiftWall('2028-02-28T23:50', 15)).toBe('2028-02-29T00:05')
  expect(shiftWall('2026-12-31T23:45', 30)).toBe('2027-01-01T00:15')
  expect(shiftWall('2026-03-01T00:10', -15)).toBe('2026-02-28T23:55')
})

it('says how long it lasts', () => {
  expect(wallMinutes('2026-03-09T08:30', '2026-03-09T10:00')).toBe(90)
  expect(wallMinutes('2026-03-09T23:00', '2026-03-10T01:00')).toBe(120)
})

it('puts minutes on a day and snaps to quarters', () => {
  expect(wallAt('2026-03-09', 510)).toBe('2026-03-09T08:30')
  expect(wallAt('2026-03-09', 1440)).toBe('2026-03-10T00:00')
  expect(snapped(508, 15)).toBe(510)
  expect(snapped(-8, 15)).toBe(-15)
})
