import type { Fact } from '@cabinet/office/fact.ts'
import { afterEach, expect, test } from 'vitest'
import type { Edition } from '../rules/report.ts'
import { figuresOf } from './figures.ts'
import { type SmallFigures, smallFigures } from './small-figures.ts'

const offices: SmallFigures[] = []
afterEach(async () => {
  for (const office of offices.splice(0)) await office.close()
})

const received = (day: string, thing: string, reserved = false): Fact => ({
  ...{ kind: 'letter.in', thing, day, due: '2026-06-30', whose: null, sort: 'complaint', origin: 'post', reserved },
})

/** Letters of the second quarter in an office that keeps its journal since the autumn before; something reserved comes first. */
async function figuresOfTheYear(edition: Edition, isFirstReserved: boolean) {
  // It was at work before anything was counted.
  const office = await smallFigures({ at: '2025-11-03T08:00:00Z', isShipped: false })
  offices.push(office)
  if (isFirstReserved) await office.facts('2026-02-02T09:00:00Z', received('2026-02-02', 'r', true))
  await office.facts('2026-05-04T09:00:00Z', received('2026-05-04', 'a'), received('2026-05-04', 'b'))
  const asOf = new Date('2026-07-01T08:00:00Z')
  const period = { from: '2026-04-01', to: '2026-06-30' }
  return figuresOf(office.store.read, { period, asOf, edition, minimum: 1 })
}

test.each<Edition>(['council', 'mayor'])(
  'one reserved thing, the very first in the journal, does not move its beginning in the %s’s edition',
  async (edition) => {
    const without = await figuresOfTheYear(edition, false)
    expect(await figuresOfTheYear(edition, true)).toEqual(without)
    expect(without.find(({ code }) => code === 'ML1i')).toMatchObject({ before: { silence: 'before-journal' } })
  },
)

test('a quarter in which nothing was written down is empty, and not before the journal of an office that kept one', async () => {
  const office = await smallFigures({ at: '2025-11-03T08:00:00Z' })
  offices.push(office)
  await office.facts('2026-05-04T09:00:00Z', received('2026-05-04', 'a'))
  const asked = { asOf: new Date('2026-07-01T08:00:00Z'), edition: 'council' as const, codes: ['ML1i'] }
  const ofQuarter = (from: string, to: string) => figuresOf(office.store.read, { ...asked, period: { from, to } })
  expect(await ofQuarter('2026-01-01', '2026-03-31')).toMatchObject([{ now: { value: 0 }, before: { value: 0 } }])
  expect(await ofQuarter('2025-10-01', '2025-12-31')).toMatchObject([
    { now: { value: 0 }, before: { silence: 'before-journal' } },
  ])
})
