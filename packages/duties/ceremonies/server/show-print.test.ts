import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { pdfText } from '@cabinet/paper/pdf-text.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ceremoniesPrints } from './prints.ts'
import { type SmallCeremonies, smallCeremonies } from './small-ceremonies.ts'

let office: SmallCeremonies
let ceremonyId: string
beforeEach(async () => {
  office = await smallCeremonies()
  ceremonyId = (await office.open()).id
})
afterEach(() => office.close())

const print = async (key: 'protocol' | 'technicalAgent') => {
  const desk = { store: office.store, files: office.files, person: await office.as(key) }
  return ceremoniesPrints['run-of-show']?.(desk, { ceremonyId })
}

test('the printed run of show has the hours, what is fixed, and who holds each line', async () => {
  const desk = office.ceremonies('protocol')
  const line = { ceremonyId, kind: 'speech' as const, minutes: 7, note: 'Pupitre à droite' }
  await desk.showSave({ ...line, title: 'Allocution de clôture', owner: 'Sonorisation', fixedAt: '10:45' })
  const made = await print('protocol')
  const text = (await pdfText(made?.bytes ?? new Uint8Array())).replace(/\s+/g, ' ')
  expect(made?.type).toBe('application/pdf')
  for (const said of [
    'Fête nationale du 7 août',
    'vendredi 7 août 2026',
    '8 h 30',
    '10 h 45',
    'heure fixe',
    'Sonorisation',
  ])
    expect(text).toContain(said)
  expect(text).toContain('Allocution de clôture')
})

test('whoever may not see the ceremony gets no paper of it', async () => {
  expect(await refusalOf(print('technicalAgent'))).toBe('office.not-found')
})
