import { afterEach, beforeEach, expect, test } from 'vitest'
import { figuresOf } from './figures.ts'
import { closeFigures, configureFigures, figuresAsked } from './figures-worker.ts'
import { smallFigures } from './small-figures.ts'
import type { JobOf } from './statistics-figures.ts'

const period = { from: '2026-01-01', to: '2026-03-31' }

let office: Awaited<ReturnType<typeof smallFigures>>
// Even a young office is counted in the thread here; the files after this one are counted on the spot again.
beforeEach(() => configureFigures({ fewFacts: 0 }))
afterEach(async () => {
  configureFigures({ fewFacts: 20_000 })
  await closeFigures()
  await office.close()
})

test('the thread counts what the office would have counted on the spot, and again only after something happened', async () => {
  office = await smallFigures({ at: '2026-01-05T08:00:00Z' })
  await office.facts('2026-01-06T09:00:00Z', { kind: 'letter.in', thing: 'a', day: '2026-01-06', due: '2026-01-20' })
  office.at('2026-02-01T09:00:00Z')
  const first = await figuresAsked(office.store, { what: 'figures', period, edition: 'mayor' })
  expect(first.answer).toEqual(await figuresOf(office.store.read, { period, edition: 'mayor', asOf: first.asOf }))
  expect(await figuresAsked(office.store, { what: 'figures', period, edition: 'mayor' })).toBe(first)
  await office.facts('2026-02-01T09:10:00Z', { kind: 'letter.in', thing: 'b', day: '2026-02-01' })
  const { answer } = await figuresAsked(office.store, { what: 'figures', period, edition: 'mayor', codes: ['ML1i'] })
  expect(answer).toMatchObject([{ code: 'ML1i', now: { value: 2 } }])
})

test('a thread that cannot read says so, and the next one works again', async () => {
  office = await smallFigures({ at: '2026-01-05T08:00:00Z' })
  const asking = { what: 'figures', period, edition: 'council' } as const
  const elsewhere = { ...office.store, url: `${office.url}-that-is-not-there` }
  await expect(figuresAsked(elsewhere, asking)).rejects.toThrow('figures:')
  expect((await figuresAsked<JobOf<'figures'>>(office.store, asking)).answer.length).toBeGreaterThan(40)
})
