import { spawnSync } from 'node:child_process'
import type { Chart } from '@cabinet/office/chart.ts'
import { chartHeight, chartOption } from '@cabinet/office/chart-options.ts'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { paperChart, paperLook } from './chart-options.ts'
import { chartPng, chartSvg } from './chart-svg.ts'

const units = ['Bureau d’ordre et d’entrée', 'Services techniques', 'Affaires sociales']
const shapes = ['across', 'up', 'lines', 'histogram', 'dumbbell'] as const
const chartOf = (shape: Chart['shape'], change: Partial<Chart> = {}): Chart => ({
  ...{ shape, categories: units, unit: '' },
  series: [
    { name: 'Ce trimestre', values: [1240, 18, null] },
    { name: 'Trimestre précédent', values: [900, 12, 3] },
  ],
  ...change,
})
const drawn = (chart: Chart, locale = 'fr') =>
  chartSvg(paperChart(chart, { locale }), { width: 640, height: chartHeight(chart) })
/** The words of the drawing, lines of one label joined. */
const words = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join(' ')

describe('a chart set on paper', () => {
  test.each(shapes)('%s: the name of each category and of each series stands in it as text', (shape) => {
    const said = words(drawn(chartOf(shape)))
    for (const name of [...units.flatMap((unit) => unit.split(' ')), 'Ce trimestre', 'Trimestre précédent'])
      expect(said).toContain(name)
  })

  test('numbers are written as the reader writes them, with their unit', () => {
    const share = chartOf('across', { unit: '%', series: [{ name: '', values: [82.5, 100, null] }] })
    expect(words(drawn(share))).toContain('82,5\u202f%')
    expect(words(drawn(share, 'en'))).toContain('82.5%')
    expect(words(drawn(chartOf('across')))).toContain('1\u202f240')
    expect(words(drawn(chartOf('across'), 'en'))).toContain('1,240')
    expect(words(drawn(chartOf('lines', { unit: 'jours ouvrés' })))).toContain('jours ouvrés')
  })

  test('what is not known is not drawn as nought', () => {
    const one = chartOf('across', { series: [{ name: '', values: [4, null, 0] }] })
    const labels = words(drawn(one))
    expect(labels).toMatch(/ 4( |$)/)
    expect(chartSvg(paperChart(one, { locale: 'fr' }), { width: 640, height: 200 }).match(/>0</g)).toHaveLength(2)
  })

  test('two series are told apart without their colour: a pattern, a mark, a stroke', () => {
    expect(drawn(chartOf('up'))).toContain('<pattern')
    expect(drawn(chartOf('lines'))).toContain('stroke-dasharray')
    expect(drawn(chartOf('up', { series: [{ name: '', values: [1, 2, 3] }] }))).not.toContain('<pattern')
  })

  test('no category is left out, however many and however long their names', () => {
    const categories = Array.from({ length: 24 }, (_, n) => `Direction numéro ${n} des affaires communales et du reste`)
    const many: Chart = {
      shape: 'up',
      categories,
      unit: '',
      series: [{ name: '', values: categories.map((_, n) => n) }],
    }
    const said = words(drawn(many))
    for (const [n] of categories.entries()) expect(said).toContain(`numéro ${n} `.trim())
  })

  test('right to left, the first category stands at the right and lying bars grow from there', () => {
    const look = { ...paperLook('fr'), direction: 'rtl' } as const
    expect(chartOption(chartOf('up'), look).xAxis).toMatchObject({ inverse: true })
    expect(chartOption(chartOf('across'), look)).toMatchObject({
      xAxis: { inverse: true },
      yAxis: { position: 'right' },
    })
  })

  test('on a telephone the legend takes the lines it needs, and names and numbers do not write over one another', () => {
    const look = (width: number) => ({ ...paperLook('fr'), width })
    const shares = chartOf('across', {
      unit: '%',
      series: ['Lignes traitées dans le délai', 'Lignes reçues sous deux jours ouvrés'].map((name) => ({
        name,
        values: [1, 2, 3],
      })),
    })
    const [wide, small] = [chartOption(shares, look(640)), chartOption(shares, look(320))]
    expect([wide, small].map(({ grid }) => (grid as { top: number }).top)).toEqual([34, 54])
    expect(wide.xAxis).toMatchObject({ interval: 25 })
    expect(small.xAxis).toMatchObject({ interval: 50 })
    const ages = chartOf('histogram', { categories: Array.from({ length: 6 }, () => '61 à 90 jours') })
    expect(chartOption(ages, look(900)).xAxis).toMatchObject({ data: Array.from({ length: 6 }, () => '61 à 90 jours') })
    expect(chartOption(ages, look(320)).xAxis).toMatchObject({
      data: Array.from({ length: 6 }, () => '61 à 90\njours'),
    })
    const months = chartOf('up', { categories: Array.from({ length: 12 }, () => 'janv.') })
    expect(
      [640, 320].map(
        (width) => (chartOption(months, look(width)).xAxis as { axisLabel: { rotate: number } }).axisLabel.rotate,
      ),
    ).toEqual([0, 40])
  })

  test('an empty chart is a drawing all the same', () => {
    expect(drawn({ shape: 'lines', categories: [], series: [], unit: '' })).toContain('<svg')
  })

  test('names are inert: a unit called <script> stays a name', () => {
    const svg = drawn(chartOf('across', { categories: ['<script>alert(1)</script>', '"&amp;', 'x'] }))
    expect(svg).not.toContain('<script>')
    expect(svg).toContain('&lt;script&gt;')
  })

  test('a unit called __proto__ changes nothing but its own chart', () => {
    const before = drawn(chartOf('across'))
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const odd = { categories: [name, 'x', 'y'], unit: name, series: [{ name, values: [1, 2, 3] }] }
      for (const shape of shapes) drawn(chartOf(shape, { ...odd, target: { name, value: 2 } }))
    }
    expect(Object.keys(Object.prototype)).toEqual([])
    const own = []
    for (const key in {}) own.push(key)
    expect(own).toEqual([])
    expect(drawn(chartOf('across'))).toBe(before)
  })

  test('any values draw', () => {
    const row = fc.tuple(fc.string({ maxLength: 60 }), fc.option(fc.integer({ min: 0, max: 1e9 })))
    fc.assert(
      fc.property(
        fc.constantFrom(...shapes),
        fc.boolean(),
        fc.array(row, { maxLength: 12 }),
        (shape, stacked, rows) => {
          const series = ['a', 'b'].map((name) => ({ name, values: rows.map(([, value]) => value) }))
          expect(drawn({ shape, stacked, categories: rows.map(([name]) => name), series, unit: 'j' })).toMatch(/^<svg/)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('a process that drew is free to end', () => {
    const draw = `import { chartSvg } from ${JSON.stringify(new URL('./chart-svg.ts', import.meta.url).href)}
      const series = [{ type: 'bar', data: [1, 2] }]
      console.log(chartSvg({ xAxis: { type: 'category', data: ['a', 'b'] }, yAxis: {}, series }, { width: 200, height: 90 }).slice(0, 4))`
    const ended = spawnSync(process.execPath, ['--input-type=module', '-e', draw], {
      encoding: 'utf8',
      timeout: 60_000,
    })
    expect(ended).toMatchObject({ status: 0, signal: null, stdout: '<svg\n' })
  })

  test('the picture for an office document is as large as the drawing, twice as fine, and not empty', async () => {
    const picture = sharp(
      chartPng(chartSvg(paperChart(chartOf('across'), { locale: 'fr' }), { width: 640, height: 200 })),
    )
    expect(await picture.metadata()).toMatchObject({ format: 'png', width: 1280, height: 400 })
    const { channels } = await picture.stats()
    expect(Math.min(...channels.map(({ min }) => min))).toBeLessThan(60)
  })

  test('its words are drawn with the office’s letters', async () => {
    const beside = async (name: string) => {
      const one: Chart = { shape: 'across', categories: [name], unit: '', series: [{ name: '', values: [null] }] }
      const png = chartPng(chartSvg(paperChart(one, { locale: 'fr' }), { width: 640, height: 140 }))
      return (await sharp(png).greyscale().extract({ left: 0, top: 20, width: 200, height: 200 }).stats()).channels[0]
        ?.min
    }
    expect(await beside('Direction des affaires')).toBeLessThan(60)
    expect(await beside('')).toBeGreaterThan(100)
  })
})
