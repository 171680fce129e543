import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvText } from './csv.ts'

describe('a list exported for a spreadsheet', () => {
  test('opens in a French office: mark, semicolons, line ends', () => {
    const text = csvText(['Numéro', 'Objet'], [['A-2026-00001', 'Réfection du marché']])
    expect(text).toBe('\uFEFFNuméro;Objet\r\nA-2026-00001;Réfection du marché\r\n')
  })

  test('keeps quotes, semicolons and line ends inside their cell', () => {
    expect(csvText(['a'], [['dit "oui"; puis\nnon']])).toBe('\uFEFFa\r\n"dit ""oui""; puis\nnon"\r\n')
  })

  test.each(['=1+1', '+33 1', '-2', '@SUM(A1)', '\tx', '\rx', "=cmd|' /C calc'!A0", '＝1+1'])(
    'a sender called %j runs nothing',
    (name) => {
      const cell = cells(csvText(['a'], [[name]]))[1]?.[0]
      expect(cell).toBe(`'${name}`)
    },
  )

  test('a negative amount stays a number, and what is unknown stays empty', () => {
    expect(csvText(['a', 'b', 'c'], [[-5, null, undefined]])).toBe('\uFEFFa;b;c\r\n-5;;\r\n')
  })

  test('whatever people wrote is read back, cell by cell, and no cell begins a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 })), (rows) => {
        const back = cells(csvText(['a', 'b'], rows)).slice(1)
        const read = back.flat()
        const meant = rows.flat().map((cell) => cell.replaceAll('\0', ''))
        expect(read.length).toBe(meant.length)
        for (const [n, cell] of read.entries()) expect([meant[n], `'${meant[n]}`]).toContain(cell)
        expect(read.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([])
      }),
    )
  })
})

/** A reader of RFC 4180 with semicolons, written for this test alone. */
function cells(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r\n)/gy
  const body = text.replace(/^\uFEFF/, '')
  for (let found = cell.exec(body); found; found = cell.exec(body)) {
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '\r\n') {
      rows.push(row)
      row = []
    }
  }
  return rows
}
