import { expect, test } from 'vitest'
import { pdfText } from './pdf-text.ts'
import { type StateOfExecution, stateOfExecutionPdf } from './state-of-execution.ts'

const row = {
  ...{ number: '1', text: 'Poser trois lampadaires rue du Phare', lead: 'Services techniques', due: '15/04/2026' },
  ...{ dueNotes: ['initiale : 20/03/2026', 'reportée 2 fois'], state: 'Lu par le responsable', late: 'en retard' },
  proof: ['Deux lampadaires posés.'],
}
const state = (change: Partial<StateOfExecution> = {}): StateOfExecution => ({
  ...{ letterhead: { office: 'Ville de Port-Amande', crest: 'PA' }, locale: 'fr', title: 'État d’exécution' },
  ...{ about: 'Autorité : le Maire', period: 'Arrêté au 22/11/2026', nothing: 'Rien à porter.' },
  heads: { number: 'N°', text: 'Engagement', lead: 'Responsable', due: 'Échéance', state: 'État', proof: 'Preuve' },
  rows: [row],
  totals: [
    ['Total', '1'],
    ['En retard', '1'],
  ],
  ...{ notes: ['Des engagements réservés existent.'], madeAt: 'Établi le 22/11/2026', ...change },
})

test('each line says who, for when first and now, how often it was put off and what shows it', async () => {
  const text = await pdfText(await stateOfExecutionPdf(state()))
  for (const said of ['État d’exécution', 'lampadaires', '15/04/2026', '20/03/2026', 'reportée 2 fois', 'en retard'])
    expect(text).toContain(said)
  for (const said of ['Autorité : le Maire', 'Deux lampadaires posés.', 'réservés existent'])
    expect(text).toContain(said)
})

test('nothing to show is said, without a table', async () => {
  const text = await pdfText(await stateOfExecutionPdf(state({ rows: [], totals: [], notes: [] })))
  expect(text).toContain('Rien à porter.')
  expect(text).not.toContain('Responsable')
})

test('four hundred lines, and markup in a sentence is only text', async () => {
  const rows = Array.from({ length: 400 }, (_, n) => ({ ...row, number: String(n + 1), text: `#panic() *${n}* $x$` }))
  const text = await pdfText(await stateOfExecutionPdf(state({ rows })))
  expect(text).toContain('#panic() *399* $x$')
})
