import type { Seniority } from '@cabinet/blocks/people/rules/held-function.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type TieRule, tieRules } from './precedence-list.ts'
import { compareEquals } from './tie.ts'

const day = '2026-08-07'
const who = (id: string, seniority: Seniority, name = id) => ({ id, name, seniority })
const first = (a: Seniority, b: Seniority, ties: TieRule[]) => {
  const { order, rule, missing } = compareEquals(who('a', a), who('b', b), { ties, day })
  return `${order < 0 ? 'a' : 'b'} by ${rule}${missing ? ', missing' : ''}`
}

const early = {
  mandates: [
    { from: '2002-06-19', to: '2007-06-19' },
    { from: '2022-06-22', to: null },
  ],
}
const steady = { mandates: [{ from: '2012-06-20', to: null }] }

describe('between equals', () => {
  test.each<[string, Seniority, Seniority, TieRule[], string]>([
    [
      'France, QE 74133: the first election, interruptions ignored',
      early,
      steady,
      ['first-election'],
      'a by first-election',
    ],
    [
      'Namur: uninterrupted service, the interrupted one goes second',
      early,
      steady,
      ['uninterrupted-service'],
      'b by uninterrupted-service',
    ],
    ['France, QS 04201, one reading: all mandates added up', early, steady, ['total-service'], 'b by total-service'],
    [
      'then the elder',
      { ...steady, bornOn: '1961-01-02' },
      { ...steady, bornOn: '1961-01-03' },
      ['first-election', 'age'],
      'a by age',
    ],
    [
      'Namur: votes, the most first',
      { votes: 1200 },
      { votes: 1201 },
      ['uninterrupted-service', 'votes'],
      'b by votes',
    ],
    ['Comines-Warneton: the oath', { oathOn: '2024-12-02' }, { oathOn: '2024-12-01' }, ['oath'], 'b by oath'],
    [
      'CGCT R2121-2: the table of the council',
      { tableOrder: 2 },
      { tableOrder: 1 },
      ['table-order'],
      'b by table-order',
    ],
    ['the grade, 1 the highest', { grade: 1 }, { grade: 3 }, ['grade'], 'a by grade'],
    [
      'the appointment',
      { nominatedOn: '2024-02-01' },
      { nominatedOn: '2023-02-01' },
      ['nomination'],
      'b by nomination',
    ],
    ['by hand', { manual: 2 }, { manual: 1 }, ['manual'], 'b by manual'],
    ['by name', {}, {}, ['age', 'alphabetical'], 'a by alphabetical'],
    ['what is known of one only', {}, { bornOn: '1990-01-01' }, ['age'], 'b by age, missing'],
    ['nothing', {}, {}, ['age'], 'a by none'],
    [
      'a mandate that has not begun is none yet',
      { mandates: [{ from: '2027-01-01', to: null }] },
      steady,
      ['first-election'],
      'b by first-election, missing',
    ],
    [
      'a mandate that follows the next day breaks nothing',
      {
        mandates: [
          { from: '2008-03-20', to: '2014-03-29' },
          { from: '2014-03-30', to: null },
        ],
      },
      { mandates: [{ from: '2010-01-01', to: null }] },
      ['uninterrupted-service'],
      'a by uninterrupted-service',
    ],
    [
      'two mandates at a time are counted once',
      {
        mandates: [
          { from: '2020-01-01', to: '2020-12-31' },
          { from: '2020-01-01', to: '2020-12-31' },
        ],
      },
      { mandates: [{ from: '2019-01-01', to: '2020-06-30' }] },
      ['total-service'],
      'b by total-service',
    ],
  ])('%s', (_, a, b, ties, decided) => {
    expect(first(a, b, ties)).toBe(decided)
  })

  test('two people of one name still stand in one order, and it is said that nothing decides', () => {
    const [one, other] = [who('a', {}, 'Koffi Mensah'), who('b', {}, 'KOFFI MENSAH')]
    const ties: TieRule[] = ['age', 'alphabetical']
    expect(compareEquals(one, other, { ties, day })).toEqual({ order: -1, rule: 'none', missing: false })
    expect(compareEquals(other, one, { ties, day })).toEqual({ order: 1, rule: 'none', missing: false })
  })
})

const someDay = fc
  .integer({ min: 0, max: 12_000 })
  .map((days) => new Date(days * 86_400_000 + 7e11).toISOString().slice(0, 10))
const mandate = fc
  .tuple(someDay, fc.option(someDay))
  .map(([a, b]) => (b === null || a <= b ? { from: a, to: b } : { from: b, to: a }))
const someSeniority: fc.Arbitrary<Seniority> = fc.record(
  {
    mandates: fc.array(mandate, { maxLength: 3 }),
    bornOn: someDay,
    votes: fc.integer({ min: 0, max: 3 }),
    grade: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: [] },
)

test('whatever is known of three people, the order between them is one order', () => {
  const three = fc.tuple(someSeniority, someSeniority, someSeniority)
  fc.assert(
    fc.property(three, fc.subarray([...tieRules]), (all, ties) => {
      const people = all.map((seniority, index) => who('abc'[index] ?? '', seniority, 'Same'))
      const order = (a: number, b: number) =>
        Math.sign(compareEquals(people[a] ?? who('', {}), people[b] ?? who('', {}), { ties, day }).order)
      expect(order(0, 1)).toBe(-order(1, 0))
      expect(order(0, 1)).not.toBe(0)
      if (order(0, 1) < 0 && order(1, 2) < 0) expect(order(0, 2)).toBe(-1)
    }),
  )
})
