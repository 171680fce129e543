import { describe, expect, it } from 'vitest'
import { missionStates, moveMission } from './mission.ts'
import { missionNumber, numberSeries } from './numbering.ts'
import { reportDueOn } from './report-due.ts'

describe('the course of an order', () => {
  it.each([
    ['draft', 'circuit', 'to-send', 'with-authority', 'approved', 'under-way', 'returned', 'reported', 'settled'],
    ['draft', 'circuit', 'approved', 'returned', 'reported', 'settled'],
    ['draft', 'circuit', 'to-send', 'with-authority', 'refused', 'draft'],
    ['draft', 'circuit', 'draft'],
  ] as const)('goes %s → %s → %s …', (...way) => {
    for (const [i, to] of way.slice(1).entries()) expect(moveMission(way[i] ?? 'draft', to)).toBe(to)
  })

  it('cannot be cancelled once the travellers are back', () => {
    for (const from of ['returned', 'reported', 'settled', 'cancelled'] as const) {
      expect(() => moveMission(from, 'cancelled')).toThrow('office.cannot-move')
    }
  })

  it('is settled only after its report', () => {
    const others = missionStates.filter((state) => state !== 'reported')
    for (const from of others) expect(() => moveMission(from, 'settled')).toThrow('office.cannot-move')
  })

  it('bears a number of its year', () => {
    expect(missionNumber(2026, 1)).toBe('OM-2026-00001')
    expect(missionNumber(2026, 123_456)).toBe('OM-2026-123456')
    expect(numberSeries(2026)).not.toBe(numberSeries(2027))
  })

  it.each([
    ['2026-03-07', '2026-03-22'],
    ['2026-12-20', '2027-01-04'],
    ['2028-02-20', '2028-03-06'],
  ])('back on %s, reported on by %s', (returned, due) => {
    expect(reportDueOn(returned)).toBe(due)
  })
})
