import { PDFiumLibrary } from '@hyzyla/pdfium'
import { describe, expect, test } from 'vitest'
import { type MissionOrder, missionAccountPdf, missionOrderPdf } from './mission-order.ts'
import { pdfText } from './pdf-text.ts'

const letterhead = {
  country: 'République du Bénin',
  motto: 'Fraternité – Justice – Travail',
  office: 'Commune de Lagune',
  crest: 'CL',
}
const traveller = (n: number) => ({ name: `Mme Afi Sossou ${n}`, function: 'Conseillère technique', leads: n === 0 })
const order = (change: Partial<MissionOrder> = {}): MissionOrder => ({
  letterhead,
  locale: 'fr',
  number: 'OM-2026-00006',
  date: '2026-11-20',
  purpose: 'Signature du jumelage',
  objectives: 'Signer l’accord ; arrêter le programme d’échanges et son financement.',
  invitedBy: 'la Ville de Lagoa',
  from: '2026-12-21',
  to: '2026-12-27',
  transport: 'Avion',
  authorisation: 'Délibération n° 27',
  authorisedOn: '2026-11-11',
  budgetLine: '6251',
  interim: 'Firmin Tohoué',
  members: [0, 1, 2, 3].map(traveller),
  stages: ['Lisbonne', 'Lagoa'].map((place) => ({
    place,
    country: 'Portugal',
    from: '2026-12-21',
    to: '2026-12-27',
    hour: '− 1 h',
  })),
  costs: ['Transport', 'Hébergement', 'Repas'].map((what) => ({
    what,
    payer: 'La commune',
    amount: '3 900 000 F CFA',
  })),
  visas: [{ name: 'Ekoué Mensavi', at: '18/11/2026' }],
  enclosures: ['invitation.pdf'],
  reference: 'Arrêté n° 112',
  reportDays: 15,
  signature: { title: 'Le préfet', name: null, signedAt: null },
  qr: 'OM-2026-00006',
  ...change,
})

async function pagesOf(bytes: Uint8Array): Promise<number> {
  const document = await (await PDFiumLibrary.init()).loadDocument(bytes)
  const count = document.getPageCount()
  document.destroy()
  return count
}

describe('the order of mission', () => {
  test('is one page for a usual journey, with everything the prefect looks for', async () => {
    const bytes = await missionOrderPdf(order())
    expect(await pagesOf(bytes)).toBe(1)
    const text = await pdfText(bytes)
    const said = [
      'ORDRE DE MISSION',
      'OM-2026-00006',
      'Délibération n° 27 du 11 novembre 2026',
      'Chef de délégation',
      'Lisbonne',
      'Le préfet',
      'Arrêté n° 112',
    ]
    for (const one of said) expect(text).toContain(one)
  })

  test('says across the page that it is a draft, in English too, and bears sixty travellers', async () => {
    const members = Array.from({ length: 60 }, (_, n) => traveller(n))
    const bytes = await missionOrderPdf(
      order({ number: null, date: null, locale: 'en', members, qr: null, reference: null }),
    )
    const text = await pdfText(bytes)
    expect(await pagesOf(bytes)).toBeGreaterThan(1)
    for (const one of ['DRAFT', 'Order of mission'.toUpperCase(), 'Afi Sossou 59']) expect(text).toContain(one)
  })

  test('takes markup and a right-to-left purpose for what they are', async () => {
    const text = await pdfText(
      await missionOrderPdf(order({ purpose: '#panic("x") *gras*', objectives: 'زيارة رسمية' })),
    )
    expect(text).toContain('#panic("x") *gras*')
  })
})

test('the account of a mission says what was due, what was paid, and what is left', async () => {
  const lines = [
    { what: 'Lisbonne : 2 jours', day: null, due: '300 000 F CFA', paid: '' },
    { what: 'Avance', day: '2026-12-18', due: '', paid: '240 000 F CFA' },
  ]
  const travellers = [{ name: 'Mme Afi Sossou', lines, balances: [{ amount: '60 000 F CFA', sense: 'owed' as const }] }]
  const facts = {
    number: 'OM-2026-00006',
    date: '2027-01-04',
    purpose: 'Jumelage',
    from: '2026-12-21',
    to: '2026-12-27',
  }
  const text = await pdfText(await missionAccountPdf({ letterhead, locale: 'fr', ...facts, travellers }))
  for (const one of ['18/12/2026', '240 000 F CFA', 'Reste dû au missionnaire', '60 000 F CFA'])
    expect(text).toContain(one)
})
