import { expect, test } from 'vitest'
import { type Chart, drawnPart } from './chart.ts'

const chart = (shape: Chart['shape']): Chart => ({
  ...{ shape, unit: '%', categories: ['Voirie', 'Affaires sociales', 'Finances'] },
  series: [
    { name: 'à temps', values: [80, null, 0] },
    { name: 'lus', values: [null, null, 50], said: [null, 'trop peu', null] },
  ],
})

test('a lying bar about which nothing can be said takes no line; nought is something to say', () => {
  expect(drawnPart(chart('across'))).toMatchObject({
    categories: ['Voirie', 'Finances'],
    series: [{ values: [80, 0] }, { values: [null, 50] }],
  })
})

test.each(['up', 'lines', 'histogram'] as const)('%s: months and ages keep their place in their row', (shape) => {
  expect(drawnPart(chart(shape))).toEqual(chart(shape))
})
