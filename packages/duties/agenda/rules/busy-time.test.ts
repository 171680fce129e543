import { describe, expect, test } from 'vitest'
import { busyInterval, leaveAt, noBuffers, roadTo } from './busy-time.ts'
import { roadEnds, roadMinutes, travelTable } from './travel-table.ts'

const town = travelTable([{ placeA: 'airport', placeB: 'hall', minutes: 40 }])
const stop = (start: string, end: string, placeId: string | null, travelBefore = 0) => ({
  ...{ start, end, placeId, travelBefore, allDay: false },
})

describe('the time an engagement takes', () => {
  const hours = { start: '2026-03-09T08:30', end: '2026-03-09T09:30', allDay: false }
  test('reaches from the preparation to the debriefing', () => {
    const buffers = { preparation: 15, travelBefore: 20, travelAfter: 25, debriefing: 10 }
    expect(busyInterval({ ...hours, ...buffers })).toEqual({ from: '2026-03-09T07:55', until: '2026-03-09T10:05' })
  })

  test('is its own when there is nothing beside it, or when it is a whole day', () => {
    expect(busyInterval({ ...hours, ...noBuffers })).toEqual({ from: hours.start, until: hours.end })
    const day = { start: '2026-03-09T00:00', end: '2026-03-10T00:00', allDay: true }
    expect(busyInterval({ ...day, ...noBuffers, preparation: 30 })).toEqual({ from: day.start, until: day.end })
  })

  test('reaches into the day before', () => {
    const early = { ...hours, start: '2027-01-01T00:10', end: '2027-01-01T01:00', ...noBuffers, travelBefore: 30 }
    expect(busyInterval(early).from).toBe('2026-12-31T23:40')
  })
})

describe('the road', () => {
  test('is the same both ways, none within one place, and unknown when nobody said', () => {
    expect(roadMinutes(town, 'airport', 'hall')).toBe(40)
    expect(roadMinutes(town, 'hall', 'airport')).toBe(40)
    expect(roadMinutes(town, 'hall', 'hall')).toBe(0)
    expect(roadMinutes(town, 'hall', 'market')).toBeNull()
    expect(roadMinutes(town, null, 'hall')).toBeNull()
    expect(roadEnds('hall', 'airport')).toEqual({ placeA: 'airport', placeB: 'hall' })
    expect(travelTable([]).longest).toBe(0)
    expect(town.longest).toBe(40)
  })

  test.each([
    ['from the place of the one before', stop('2026-03-09T08:00', '2026-03-09T09:00', 'airport'), 40],
    ['from the same place', stop('2026-03-09T08:00', '2026-03-09T09:00', 'hall'), 0],
    ['as set aside when that road is not known', stop('2026-03-09T08:00', '2026-03-09T09:00', 'market'), 20],
    ['as set aside when the one before was yesterday', stop('2026-03-08T08:00', '2026-03-08T09:00', 'airport'), 20],
    ['as set aside when nothing comes before', null, 20],
  ])('is counted %s', (_, previous, minutes) => {
    expect(roadTo(stop('2026-03-09T10:00', '2026-03-09T11:00', 'hall', 20), previous, town)).toBe(minutes)
  })

  test('says when to leave, and nothing when nobody has to', () => {
    expect(leaveAt('2026-03-09T10:00', 40)).toBe('2026-03-09T09:20')
    expect(leaveAt('2026-03-09T10:00', 0)).toBe('')
  })
})
