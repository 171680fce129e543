import { expect, test } from 'vitest'
import { pdfText } from './pdf-text.ts'
import { type PrecedenceSheet, precedenceSheetPdf } from './precedence-sheet.ts'

const sheet = (change: Partial<PrecedenceSheet> = {}): PrecedenceSheet => ({
  ...{ letterhead: { office: 'Ville de Port-Amande' }, locale: 'fr', title: 'Fiche de préséance' },
  ...{
    ceremony: 'Fête nationale',
    when: 'vendredi 7 août 2026',
    warning: 'Liste à valider',
    about: [['Liste', 'Décret']],
  },
  heads: { number: 'Rang', who: 'Nom', why: 'Pourquoi' },
  rows: [{ number: '1', who: 'Bakary Sanogo', as: 'Préfet', why: '1re — Préfet (art. 3, 1°).' }],
  ...{ notes: ['Hors de la ligne'], madeAt: 'Édité le 6 août', ...change },
})

test('the sheet says who stands where and why, and warns when the list is not sure', async () => {
  const text = await pdfText(await precedenceSheetPdf(sheet()))
  for (const said of ['Fiche de préséance', 'Liste à valider', 'Bakary Sanogo', '(art. 3, 1°)', 'Hors de la ligne']) {
    expect(text).toContain(said)
  }
})

test('six hundred people, markup in a name, and no reasons', async () => {
  const rows = Array.from({ length: 600 }, (_, n) => ({
    number: String(n + 1),
    who: `#panic() *${n}*`,
    as: '',
    why: '',
  }))
  const text = await pdfText(await precedenceSheetPdf(sheet({ rows, warning: null })))
  expect(text).toContain('#panic() *599*')
  expect(text).not.toContain('Pourquoi')
})
