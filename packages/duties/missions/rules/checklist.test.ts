import { isDay } from '@cabinet/office/day.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, checkState, checksFor } from './checklist.ts'

const returnsOn = '2026-03-07'
const check = (change: { needed?: boolean; doneOn?: string | null; expiresOn?: string | null } = {}) => ({
  needed: true,
  doneOn: '2026-02-01',
  expiresOn: null,
  ...change,
})

describe('what a traveller must have', () => {
  it.each([
    ['passport', check({ expiresOn: '2026-09-07' }), 'ready'],
    ['passport', check({ expiresOn: '2026-09-06' }), 'too-short'],
    ['passport', check(), 'missing'],
    ['passport', check({ doneOn: null, expiresOn: '2030-01-01' }), 'missing'],
    ['visa', check({ expiresOn: '2026-03-07' }), 'ready'],
    ['visa', check({ expiresOn: '2026-03-06' }), 'too-short'],
    ['visa', check({ doneOn: null }), 'missing'],
    ['visa', check({ doneOn: null, needed: false }), 'not-needed'],
    ['ticket', check(), 'ready'],
    ['lodging', check({ doneOn: null }), 'missing'],
  ] as const)('%s %o is %s', (kind, one, state) => {
    expect(checkState(kind, one, returnsOn)).toBe(state)
  })

  it('asks for everything abroad, and for a ticket and a bed at home', () => {
    const needed = (abroad: boolean) =>
      checksFor({ abroad })
        .filter((one) => one.needed)
        .map((one) => one.kind)
    expect(needed(true)).toEqual(['passport', 'visa', 'ticket', 'vaccination', 'insurance', 'lodging'])
    expect(needed(false)).toEqual(['ticket', 'lodging'])
  })

  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', 1, '2026-04-30'],
  ])('%s and %d months is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later)
  })

  it('always finds a day, in the month meant', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (date, months) => {
        const day = date.toISOString().slice(0, 10)
        const later = addMonths(day, months)
        expect(isDay(later)).toBe(true)
        const count = (one: string) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7))
        expect(count(later) - count(day)).toBe(months)
      }),
    )
  })
})
