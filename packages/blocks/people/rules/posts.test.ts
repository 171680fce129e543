import { addDays, dayFromNumber } from '@cabinet/office/day.ts'
import { isPeriod } from '@cabinet/office/period.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  checkHolding,
  checkUnitPlace,
  endHolding,
  type Holding,
  heldOn,
  lastDayInOffice,
  type Post,
  postsOf,
  rolesOf,
  unitsOf,
} from './posts.ts'

function holding(part: Partial<Holding>): Holding {
  return { id: 'h', personId: 'afi', postId: 'chief', from: '2026-01-01', to: null, ...part }
}

function refusalOf(act: () => void): string | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

const head = { several: false }
const agent = { several: true }

describe('who may be put in a post', () => {
  const held = [holding({ id: 'old', personId: 'koffi', from: '2025-01-01', to: '2026-03-31' })]

  test.each([
    ['the day after the last one leaves', holding({ from: '2026-04-01' }), head, undefined],
    ['on the last day itself', holding({ from: '2026-03-31' }), head, 'people.holding.post-is-taken'],
    ['beside another agent', holding({ from: '2026-01-01' }), agent, undefined],
    ['twice at once', holding({ personId: 'koffi', from: '2026-03-01' }), agent, 'people.holding.already-held'],
    ['in another post meanwhile', holding({ postId: 'clerk', personId: 'koffi' }), head, undefined],
    ['until before the beginning', holding({ to: '2025-12-31' }), head, 'people.holding.ends-before-it-starts'],
    ['for a single day', holding({ from: '2026-05-04', to: '2026-05-04' }), head, undefined],
    ['the same line corrected', holding({ id: 'old', personId: 'koffi', from: '2025-02-01' }), head, undefined],
  ])('%s', (_case, next, post, refusal) => {
    expect(refusalOf(() => checkHolding(next, post, held))).toBe(refusal)
  })

  test('however people come and go, a post for one never has two holders on the same day', () => {
    const anyDay = fc.integer({ min: 20_000, max: 20_030 }).map(dayFromNumber)
    const anyHolding = fc.record({
      personId: fc.constantFrom('afi', 'koffi', 'ama'),
      from: anyDay,
      to: fc.option(anyDay),
    })
    fc.assert(
      fc.property(fc.array(anyHolding, { maxLength: 12 }), (asked) => {
        const accepted: Holding[] = []
        asked.forEach((one, index) => {
          const next = { ...one, id: String(index), postId: 'chief' }
          if (refusalOf(() => checkHolding(next, head, accepted)) === undefined) accepted.push(next)
        })
        const days = Array.from({ length: 40 }, (_, index) => dayFromNumber(20_000 + index))
        return accepted.every(isPeriod) && days.every((day) => heldOn(accepted, day).length <= 1)
      }),
    )
  })
})

describe('leaving a post', () => {
  test('a last day is written once and may be brought forward, never put off', () => {
    const ended = endHolding(holding({}), '2026-06-30')
    expect(ended.to).toBe('2026-06-30')
    expect(endHolding(ended, '2026-05-31').to).toBe('2026-05-31')
    expect(refusalOf(() => endHolding(ended, '2026-07-01'))).toBe('people.holding.already-ended')
    expect(refusalOf(() => endHolding(ended, '2025-12-31'))).toBe('people.holding.ends-before-it-starts')
  })
})

describe('what a person holds on a day', () => {
  const post = (id: string, unitId: string, headsUnit: boolean): Post => ({
    id,
    unitId,
    title: id,
    role: headsUnit ? 'head' : 'agent',
    headsUnit,
    several: !headsUnit,
  })
  const posts = [post('chief', 'cabinet', true), post('agent', 'press', false)]
  const units = [
    { id: 'cabinet', parentId: null },
    { id: 'press', parentId: 'cabinet' },
    { id: 'photo', parentId: 'press' },
    { id: 'police', parentId: null },
  ]

  test('posts and roles are those of that day, both ends included', () => {
    const office = {
      posts,
      holdings: [holding({ to: '2026-02-28' }), holding({ id: '2', postId: 'agent', from: '2026-02-28' })],
    }
    expect(rolesOf(postsOf('afi', office, '2026-02-27'))).toEqual(['head'])
    expect(rolesOf(postsOf('afi', office, '2026-02-28'))).toEqual(['head', 'agent'])
    expect(rolesOf(postsOf('afi', office, '2026-03-01'))).toEqual(['agent'])
    expect(postsOf('koffi', office, '2026-02-28')).toEqual([])
  })

  test('the head of a unit reaches every unit below, an agent only the own one', () => {
    expect(unitsOf([post('chief', 'cabinet', true)], units).sort()).toEqual(['cabinet', 'photo', 'press'])
    expect(unitsOf([post('agent', 'press', false)], units)).toEqual(['press'])
  })

  test('a chart that runs in a circle is refused, and if it exists it still gives an answer', () => {
    expect(refusalOf(() => checkUnitPlace({ id: 'cabinet', parentId: 'photo' }, units))).toBe(
      'people.unit.below-itself',
    )
    expect(refusalOf(() => checkUnitPlace({ id: 'cabinet', parentId: 'cabinet' }, units))).toBe(
      'people.unit.below-itself',
    )
    expect(refusalOf(() => checkUnitPlace({ id: 'photo', parentId: 'police' }, units))).toBeUndefined()
    const circle = units.map((unit) => (unit.id === 'cabinet' ? { ...unit, parentId: 'photo' } : unit))
    expect(unitsOf([post('chief', 'press', true)], circle).sort()).toEqual(['cabinet', 'photo', 'press'])
  })
})

describe('the last day in office', () => {
  test('posts that follow one another count as one stay', () => {
    const holdings = [
      holding({ to: '2026-03-31' }),
      holding({ id: '2', postId: 'agent', from: '2026-04-01', to: '2026-09-30' }),
    ]
    expect(lastDayInOffice('afi', holdings, '2026-02-01')).toBe('2026-09-30')
  })

  test('a gap of one day ends it, a post without end never does, and nobody in office has none', () => {
    const gap = [holding({ to: '2026-03-31' }), holding({ id: '2', from: addDays('2026-04-01', 1), to: null })]
    expect(lastDayInOffice('afi', gap, '2026-02-01')).toBe('2026-03-31')
    expect(lastDayInOffice('afi', gap, '2026-04-02')).toBeNull()
    expect(lastDayInOffice('afi', gap, '2026-04-01')).toBeUndefined()
  })
})
