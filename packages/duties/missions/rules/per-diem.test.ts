import { addDays, daysBetween } from '@cabinet/office/day.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Grid, perDiemOf } from './per-diem.ts'

const grid = (change: Partial<Grid> = {}): Grid => ({
  id: 'grid',
  name: 'Décret 2015',
  currency: 'XOF',
  counts: 'days',
  from: '2015-09-07',
  to: null,
  zones: { FR: 'Europe', CH: 'Europe', TG: 'Afrique', '*': 'Monde' },
  rates: [
    { zone: 'Europe', category: 'A', amount: 150_000 },
    { zone: 'Afrique', category: 'A', amount: 90_000 },
    { zone: 'Monde', category: 'A', amount: 120_000 },
    { zone: 'Europe', category: 'B', amount: 100_000 },
  ],
  ...change,
})
const stage = (place: string, country: string, days: [string, string]) => ({
  place,
  country,
  from: days[0],
  to: days[1],
})
const geneva = stage('Genève', 'CH', ['2026-03-02', '2026-03-04'])
const lome = stage('Lomé', 'TG', ['2026-03-04', '2026-03-06'])
const week = { departsOn: '2026-03-02', returnsOn: '2026-03-06' }

const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'was not refused'
}

describe('the daily allowance', () => {
  it('pays each day at the rate of the place where the night is spent', () => {
    const lines = perDiemOf({ category: 'A' }, [geneva, lome], { ...week, grids: [grid()] })
    expect(lines.map(({ place, days, amount }) => [place, days, amount])).toEqual([
      ['Genève', 2, 300_000],
      ['Lomé', 3, 270_000],
    ])
  })

  it('leaves the day of the return out when the text pays nights', () => {
    const lines = perDiemOf({ category: 'A' }, [geneva, lome], { ...week, grids: [grid({ counts: 'nights' })] })
    expect(lines.map(({ place, days, amount }) => [place, days, amount])).toEqual([
      ['Genève', 2, 300_000],
      ['Lomé', 2, 180_000],
    ])
  })

  it('takes the grid that is valid on the day, also when a new one begins on the way', () => {
    const old = grid({ id: 'old', to: '2026-03-03' })
    const rates = [{ zone: 'Europe', category: 'A', amount: 160_000 }]
    const fresh = grid({ id: 'new', from: '2026-03-04', rates, zones: { '*': 'Europe' } })
    const lines = perDiemOf({ category: 'A' }, [geneva, lome], { ...week, grids: [old, fresh] })
    expect(lines.map(({ gridId, days, rate }) => [gridId, days, rate])).toEqual([
      ['old', 2, 150_000],
      ['new', 3, 160_000],
    ])
  })

  it('prefers the grid that names the country to the one that speaks of all others', () => {
    const home = grid({ id: 'home', from: '2010-01-01', zones: { TG: 'Afrique' } })
    const away = grid({ id: 'away', zones: { '*': 'Monde' } })
    const [line] = perDiemOf({ category: 'A' }, [stage('Lomé', 'TG', ['2026-03-02', '2026-03-06'])], {
      ...week,
      grids: [away, home],
    })
    expect([line?.gridId, line?.rate]).toEqual(['home', 90_000])
  })

  it.each([
    ['no grid is valid that day', [grid({ to: '2026-03-03' })], 'A', 'missions.per-diem.no-grid'],
    ['there is no grid at all', [], 'A', 'missions.per-diem.no-grid'],
    ['no zone holds the country', [grid({ zones: { FR: 'Europe' } })], 'A', 'missions.per-diem.no-zone'],
    ['the category has no rate there', [grid()], 'B', 'missions.per-diem.no-rate'],
    ['nobody gave the traveller a category', [grid()], '', 'missions.per-diem.no-rate'],
  ])('refuses, and never counts nothing, when %s', (_, grids, category, code) => {
    expect(codeOf(() => perDiemOf({ category }, [geneva, lome], { ...week, grids }))).toBe(code)
  })

  it('refuses a day without a place', () => {
    expect(codeOf(() => perDiemOf({ category: 'A' }, [geneva], { ...week, grids: [grid()] }))).toBe(
      'missions.per-diem.no-place',
    )
  })

  it('pays as many days as were spent away, and only whole amounts', () => {
    const lengths = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 })
    const countries = fc.constantFrom('CH', 'TG', 'BR')
    fc.assert(
      fc.property(lengths, countries, fc.constantFrom('days', 'nights'), (days, country, counts) => {
        let at = '2026-02-20'
        const stages = days.map((many, i) => {
          const one = stage(`place ${i}`, country, [at, addDays(at, many)])
          at = one.to
          return one
        })
        const journey = { departsOn: '2026-02-20', returnsOn: at }
        const lines = perDiemOf({ category: 'A' }, stages, { ...journey, grids: [grid({ counts })] })
        const paid = lines.reduce((sum, line) => sum + line.days, 0)
        expect(paid).toBe(daysBetween(journey.departsOn, at) + (counts === 'days' ? 1 : 0))
        expect(lines.every((line) => Number.isInteger(line.amount) && line.amount === line.days * line.rate)).toBe(true)
      }),
    )
  })
})
