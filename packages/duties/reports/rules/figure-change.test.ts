import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Figure } from './figure.ts'
import { changeOf, keptValue, reaches, reachesBack, shownValue } from './figure-change.ts'
import { units } from './indicator.ts'

const figure = (value: number | null, low: number | null = null, high: number | null = null): Figure => ({
  ...{ value, low, high, counted: null, among: null, ninth: null, age: null, silence: null },
})

describe('a figure beside that of the period before', () => {
  test.each([
    ['more letters answered in time', figure(900, 850, 930), figure(700, 650, 750), 'up', 'up', 'better'],
    ['fewer answered in time', figure(700, 650, 750), figure(900, 850, 930), 'up', 'down', 'worse'],
    ['a shorter delay', figure(80), figure(120), 'down', 'down', 'better'],
    ['a longer delay', figure(120), figure(80), 'down', 'up', 'worse'],
    ['a difference chance alone may have made', figure(800, 700, 880), figure(780, 690, 850), 'up', 'up', 'unsure'],
    ['more letters came in: neither good nor bad', figure(120), figure(80), 'none', 'up', 'plain'],
    ['nothing moved', figure(80), figure(80), 'down', 'same', 'same'],
  ] as const)('%s', (_, now, then, direction, way, verdict) => {
    expect(changeOf(now, then, direction)).toMatchObject({ way, verdict })
  })

  test('where one says nothing, nothing is compared', () => {
    expect(changeOf(figure(null), figure(3), 'up')).toBeNull()
    expect(changeOf(figure(3), figure(null), 'up')).toBeNull()
  })

  test('seen from the other period, better is worse', () => {
    const opposite = { better: 'worse', worse: 'better', unsure: 'unsure', plain: 'plain', same: 'same' } as const
    const any = fc.integer({ min: 0, max: 1000 }).map((value) => figure(value))
    fc.assert(
      fc.property(any, any, fc.constantFrom('up', 'down', 'none'), (now, then, direction) => {
        const [there, back] = [changeOf(now, then, direction), changeOf(then, now, direction)]
        expect(back?.verdict).toBe(there && opposite[there.verdict])
        expect(back?.difference).toBe(0 - (there?.difference ?? 0))
      }),
    )
  })
})

test.each([
  [825, 800, 'up', true],
  [795, 800, 'up', false],
  [95, 100, 'down', true],
  [100, 100, 'down', true],
  [101, 100, 'down', false],
  [null, 100, 'down', null],
  [95, null, 'down', null],
  [95, 100, 'none', null],
] as const)('a value of %j with a target of %j, good when %s: reached %j', (value, target, direction, reached) => {
  expect(reaches(value, target, direction)).toBe(reached)
})

describe('what is typed as a target', () => {
  test.each([
    ['82,5', 'percent', 825],
    ['82.5 %', 'percent', 825],
    ['10', 'working-days', 100],
    ['1 250', 'number', 1250],
    ['1\u202f250\u00a0000', 'money', 1_250_000],
    ['101', 'percent', null],
    ['-3', 'days', null],
    ['-3', 'points', -30],
    ['dix', 'days', null],
    ['', 'days', null],
    ['1e9', 'number', null],
  ] as const)('%j in %s is kept as %j', (typed, unit, kept) => {
    expect(keptValue(typed, unit)).toBe(kept)
  })

  test('what is shown can be typed again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(...units), (value, unit) => {
        expect(keptValue(String(shownValue(value, unit)), unit)).toBe(value)
      }),
    )
  })
})

test.each([
  ['the journal does not reach so far', ['before-journal', 'before-journal'], false],
  ['what is masked says nothing of it either', ['before-journal', 'masked'], false],
  ['nothing was there to divide by, then as now', ['nothing', 'nothing'], true],
  ['one of them can be said', ['before-journal', null], true],
  ['all of it is masked', ['masked', 'masked'], true],
  ['there is no figure', [], true],
] as const)('figures are set beside what was before: %s', (_, silences, said) => {
  const lines = silences.map((silence) => ({
    before: { ...figure(silence === null ? 3 : null), silence },
    lastYear: figure(1),
  }))
  expect(reachesBack(lines, 'before')).toBe(said)
  expect(reachesBack(lines, 'lastYear')).toBe(true)
})
