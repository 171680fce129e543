import { expect, test } from 'vitest'
import { type Minutes, minutesPdf } from './minutes.ts'
import { pdfText } from './pdf-text.ts'

const commitment = { what: 'Remettre un devis', lead: 'Solange Kadio', due: '13/03/2026', state: 'Donné', late: true }

const minutes = (change: Partial<Minutes> = {}): Minutes => ({
  ...{ letterhead: { office: 'Ville de Port-Amande' }, locale: 'fr', title: 'Compte rendu', name: 'Point-cabinet' },
  ...{ when: 'lundi 2 mars 2026, 9 h', warning: 'Projet', about: [['Lieu', 'Bureau du Maire']], noPoints: 'Aucun.' },
  people: [{ label: 'Présents', names: [{ name: 'Adjoua Kpassélo', post: 'Maire' }] }],
  labels: {
    ...{ people: 'Participants', points: 'Points', text: 'Relevé', outcome: 'Issue', what: 'Engagement' },
    ...{ lead: 'Responsable', due: 'Échéance', state: 'État', noDay: 'sans date' },
  },
  followUp: { title: 'Suites', rows: [commitment], none: 'Rien.' },
  points: [{ number: '1', title: 'Marché de nuit', reference: 'A-2026-00001', outcome: 'Décidé', note: 'Un\nDeux' }],
  ...{ text: ['Le Maire ouvre la séance.'], decisions: { title: 'Décisions', rows: [], none: 'Aucune décision.' } },
  ...{ next: 'Prochaine réunion', signature: null, madeAt: 'Édité le 2 mars', ...change },
})

test('the minutes say who was there, what became of each point, and what was decided', async () => {
  const text = await pdfText(await minutesPdf(minutes()))
  const said = [
    'Compte rendu',
    'Adjoua Kpassélo',
    'Suites',
    '13/03/2026',
    'Marché de nuit',
    'Décidé',
    'Aucune décision.',
  ]
  for (const one of [...said, 'Prochaine réunion', 'Le Maire ouvre'])
    expect(text.toLowerCase()).toContain(one.toLowerCase())
})

test('a hundred points, markup in a title, no people and nothing to follow up', async () => {
  const points = Array.from({ length: 100 }, (_, n) => ({
    ...{ number: String(n + 1), title: `#panic() *${n}*`, reference: '', outcome: null },
    note: 'Longue note. '.repeat(60),
  }))
  const text = await pdfText(
    await minutesPdf(minutes({ points, people: [], followUp: null, warning: null, next: null })),
  )
  expect(text).toContain('#panic() *99*')
  expect(text).not.toContain('Suites')
})
