import type { Fact } from '@cabinet/office/fact.ts'
import { afterEach, expect, test } from 'vitest'
import { countedOf, figuresOf } from './figures.ts'
import { type SmallFigures, smallFigures } from './small-figures.ts'
import { splitsOf } from './splits.ts'
import { indicatorTargets } from './tables.ts'

let office: SmallFigures
afterEach(() => office.close())

const period = { from: '2026-01-01', to: '2026-03-31' }
const asOf = new Date('2026-04-02T00:00:00Z')
const letters = (count: number, more: Partial<Fact> = {}): Fact[] =>
  Array.from({ length: count }, (_, place) => {
    const thing = `${more.sort ?? 'letter'}-${more.reserved ? 'reserved' : 'open'}-${place}`
    return { kind: 'letter.in', thing, day: '2026-01-06', ...more }
  })

async function figure(code: string, edition: 'mayor' | 'council' = 'mayor') {
  const [line] = await figuresOf(office.store.read, { period, asOf, edition, codes: [code] })
  return line
}

test('in its very first quarter an office is counted from its first day; the quarters before it are not there', async () => {
  office = await smallFigures({ at: '2026-01-05T08:00:00Z' })
  await office.facts('2026-01-06T09:00:00Z', ...letters(3))
  expect(await figure('ML1i')).toMatchObject({
    ...{
      now: { value: 3 },
      before: { value: null, silence: 'before-journal' },
      lastYear: { silence: 'before-journal' },
    },
  })
  expect((await figure('ML5r'))?.now).toMatchObject({ value: null, silence: 'nothing' })
})

test('an empty quarter is nothing counted, nothing to divide by, and no error', async () => {
  office = await smallFigures({ at: '2025-01-05T08:00:00Z' })
  await office.facts('2025-01-06T09:00:00Z', { kind: 'letter.in', thing: 'old', day: '2025-01-06' })
  const lines = await figuresOf(office.store.read, { period, asOf, edition: 'council' })
  for (const { code, now } of lines)
    expect({ code, value: now.value, silence: now.silence }).toEqual({
      code,
      value: ['ML6o'].includes(code) ? 1 : now.silence ? null : 0,
      silence: code.startsWith('DC11') ? 'masked' : now.value === null ? 'nothing' : null,
    })
})

test.each([
  ['four reserved letters stay below the mask', 4, 12, 12],
  ['five are counted for the mayor, and never for the council', 5, 17, 12],
])('%s', async (_, reserved, mayor, council) => {
  office = await smallFigures({ at: '2026-01-05T08:00:00Z' })
  await office.facts('2026-01-06T09:00:00Z', ...letters(12), ...letters(reserved, { reserved: true }))
  for (const code of ['ML1i', 'ML6o']) {
    expect((await figure(code, 'mayor'))?.now.value).toBe(mayor)
    expect((await figure(code, 'council'))?.now.value).toBe(council)
    const ids = { period, asOf, code, part: 'counted' } as const
    expect(await countedOf(office.store.read, { ...ids, edition: 'mayor' })).toHaveLength(mayor)
    expect(await countedOf(office.store.read, { ...ids, edition: 'council' })).toHaveLength(council)
  }
  expect((await figure('DC11a'))?.now.value).toBe(reserved < 5 ? null : reserved)
  expect((await figure('DC11a', 'council'))?.now).toMatchObject({ value: null, counted: null, silence: 'masked' })
})

test('a target counts from the day it was set for, until another takes its place', async () => {
  office = await smallFigures({ at: '2026-01-05T08:00:00Z' })
  await office.facts('2026-01-06T09:00:00Z', ...letters(1))
  const aim = (from: string, target: number | null) => ({
    ...{ code: 'ML5r', from, target, setBy: office.ids.chief, setAt: asOf },
  })
  const aims = [aim('2025-01-01', 700), aim('2026-03-01', 800), aim('2026-04-01', null)]
  await office.store.upkeep((tx) => tx.insert(indicatorTargets).values(aims))
  expect((await figure('ML5r'))?.target).toBe(800)
  const later = { period: { from: '2026-04-01', to: '2026-06-30' }, asOf, edition: 'mayor' as const, codes: ['ML5r'] }
  expect(await figuresOf(office.store.read, later)).toMatchObject([{ target: null }])
})

test('audiences told apart by what they are about hide small counts from the council, and what would give them away', async () => {
  office = await smallFigures({ at: '2026-01-05T08:00:00Z' })
  const about = (sort: string, count: number) => letters(count, { kind: 'audience.requested', sort })
  await office.facts('2026-01-06T09:00:00Z', ...about('works', 9), ...about('social', 2), ...about('school', 6))
  const split = async (edition: 'mayor' | 'council') => {
    const splits = await splitsOf(office.store.read, { period, asOf, edition })
    const one = splits.find(({ code, by }) => code === 'AU1i' && by === 'sort')
    return one?.rows.map(({ key, figures }) => [key, figures.AU1i?.value, figures.AU1i?.silence]).toSorted()
  }
  expect(await split('mayor')).toEqual([
    ...[
      ['school', 6, null],
      ['social', 2, null],
      ['works', 9, null],
    ],
  ])
  expect(await split('council')).toEqual([
    ...[
      ['school', null, 'masked'],
      ['social', null, 'masked'],
      ['works', 9, null],
    ],
  ])
})

test('lines are told apart by unit under its name, with what is still open', async () => {
  office = await smallFigures({ at: '2026-01-05T08:00:00Z' })
  const whose = await office.unit('Services techniques')
  const given = letters(3, { kind: 'line.given', whose, sort: 'ATTR' })
  await office.facts('2026-01-06T09:00:00Z', ...given)
  await office.facts('2026-01-08T09:00:00Z', { ...letters(1, { whose, sort: 'ATTR' })[0], kind: 'line.ended' } as Fact)
  const splits = await splitsOf(office.store.read, { period, asOf, edition: 'council', codes: ['ML8r'] })
  expect(splits).toMatchObject([
    { by: 'unit', rows: [{ label: 'Services techniques', figures: { ML12a: { value: 3 }, ML13o: { value: 2 } } }] },
  ])
})
