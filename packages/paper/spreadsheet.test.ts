import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { spreadsheet } from './spreadsheet.ts'
import { workbookCells, zipText } from './zip-text.ts'

const heads = ['Chiffre', 'Valeur']
const read = async (rows: Parameters<typeof spreadsheet>[0][number]['rows'], name = 'Chiffres') =>
  Object.values(workbookCells(await spreadsheet([{ name, heads, rows }])))[0]?.slice(1)

describe('figures as a workbook', () => {
  test('a number stays a number, in the form it is shown in; what is not known stays empty', async () => {
    const rows = await read([
      ['Courriers reçus', { value: 1240, form: 'whole' }],
      ['Part à temps', { value: 0.825, form: 'percent' }],
      ['Masqué', null],
      ['Médiane', { value: 12.5, form: 'tenth' }],
    ])
    expect(rows).toEqual([['Courriers reçus', 1240], ['Part à temps', 0.825], ['Masqué'], ['Médiane', 12.5]])
  })

  test.each(['=1+1', '+33 1', '-2', '@SUM(A1)', "=cmd|' /C calc'!A0", '=HYPERLINK("http://x";"y")'])(
    'a unit called %j is text and runs nothing',
    async (name) => {
      const bytes = await spreadsheet([{ name: 'Unités', heads, rows: [[name, 3]] }])
      expect(workbookCells(bytes)).toEqual({ Unités: [heads, [name, 3]] })
      expect(zipText(bytes)['xl/worksheets/sheet1.xml']).not.toContain('<f')
    },
  )

  test('a unit called toString or __proto__ keeps its line and changes nothing else', async () => {
    const names = ['toString', '__proto__', 'constructor']
    const rows = await read(names.map((name) => [name, 1]))
    expect(rows).toEqual(names.map((name) => [`\u2060${name}`, 1]))
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  test('a sheet may be named as people name things', async () => {
    const long = 'Engagements : ancienneté des retards [par unité] */? et le reste'
    const bytes = await spreadsheet([long, long, '', "'"].map((name) => ({ name, heads, rows: [] })))
    const names = Object.keys(workbookCells(bytes))
    expect(new Set(names).size).toBe(4)
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/)
  })

  test('whatever people wrote is read back, but for signs nobody can see', async () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((text) => `·${text.replaceAll(/[\s\p{C}]/gu, 'x')}`)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, fc.integer()), { minLength: 1, maxLength: 8 }), async (rows) => {
        expect(await read(rows)).toEqual(rows)
      }),
      { numRuns: 40 },
    )
    expect(await read([['a\u0000\u0008b\ud800', 1]])).toEqual([['ab', 1]])
  })
})
