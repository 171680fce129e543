import { expect, test } from 'vitest'
import type { Figure } from './figure.ts'
import { positionIn, reportNumber } from './numbering.ts'
import { restate, restatedBy } from './restate.ts'
import { standingOf } from './standing.ts'

const figure = (more: Partial<Figure>): Figure => ({
  ...{ value: null, counted: null, among: null, low: null, high: null, ninth: null, age: null, silence: null, ...more },
})
const said = (was: Partial<Figure>, now: Partial<Figure>, formula = 1) =>
  restate({
    quarter: { year: 2026, quarter: 1 },
    frozen: [{ code: 'ML1i', now: figure(was) }],
    formulas: new Map([['ML1i', 1]]),
    again: [{ code: 'ML1i', now: figure(now) }],
    formulasNow: new Map([['ML1i', formula]]),
  })

test.each([
  ['the same', { value: 120, counted: 120 }, { value: 120, counted: 120 }, 1, []],
  ['three more', { value: 120 }, { value: 123 }, 1, [['later-facts', 3]]],
  ['by another formula', { value: 120 }, { value: 90 }, 2, [['formula', -30]]],
  ['silent before, a number now', { silence: 'too-few' }, { value: 500 }, 1, [['later-facts', null]]],
  ['silent before and now', { silence: 'too-few', counted: 3 }, { silence: 'too-few', counted: 4 }, 1, []],
] as const)('%s', (_what, was, now, formula, expected) => {
  expect(said(was, now, formula).map((one) => [one.because, restatedBy(one)])).toEqual(expected)
})

test('a commitment stands as its facts had told it by then', () => {
  const issued = { kind: 'commitment.issued' as const, due: '2026-02-10', until: null, sort: 'mayor' }
  const put = { kind: 'commitment.postponed' as const, due: '2026-02-10', until: '2026-03-10', sort: null }
  const claimed = { kind: 'commitment.claimed' as const, due: null, until: null, sort: null }
  const dropped = { kind: 'commitment.dropped' as const, due: null, until: null, sort: 'superseded' }
  expect(standingOf([])).toEqual({ state: 'proposed', firstDueOn: null, dueOn: null, postponed: 0 })
  expect(standingOf([issued, put])).toEqual({
    ...{ state: 'issued', firstDueOn: '2026-02-10', dueOn: '2026-03-10', postponed: 1 },
  })
  expect(standingOf([issued, put, claimed]).state).toBe('claimed')
  expect(standingOf([issued, dropped]).state).toBe('superseded')
})

test('a number is read back as it was written, and as nothing else', () => {
  expect(positionIn(reportNumber(2026, 3), 2026)).toBe(3)
  for (const other of ['RT-2025-3', 'RT-2026-03', 'RT-2026-0', 'RT-2026-', 'OM-2026-3', ''])
    expect(positionIn(other, 2026)).toBeNull()
})
