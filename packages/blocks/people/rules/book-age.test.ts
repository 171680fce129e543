import { expect, test } from 'vitest'
import { ageOf, isGrave } from './book-age.ts'

const held = (from: string, to: string | null = null, checkedOn: string | null = null) => ({ from, to, checkedOn })

test.each([
  ['held since the spring', held('2026-03-01'), 'sound'],
  ['ended yesterday', held('2024-01-01', '2026-11-21'), 'over'],
  ['ends today, and is held today', held('2026-01-01', '2026-11-22'), 'sound'],
  ['begins tomorrow', held('2026-11-23'), 'to-come'],
  ['nobody has asked for two years', held('2020-01-01', null, '2024-11-01'), 'stale'],
  ['an old function somebody asked about this year', held('2020-01-01', null, '2026-02-01'), 'sound'],
])('a function %s', (_said, known, age) => {
  expect(ageOf(known, '2026-11-22')).toBe(age)
})

test('a death, a bereavement and a separation are looked at before anything is sent; a new address is not grave', () => {
  expect(
    ['death', 'bereavement', 'separation', 'moved', 'mail-returned', 'retired'].filter((kind) =>
      isGrave(kind as never),
    ),
  ).toEqual(['death', 'bereavement', 'separation'])
})
