import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { pdfText } from '@cabinet/paper/pdf-text.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showTimes } from '../rules/show-times.ts'
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

const textOf = async (made: { bytes: Uint8Array } | undefined) =>
  (await pdfText(made?.bytes ?? new Uint8Array())).replace(/\s+/g, ' ')

test('the printed run of show has the hours, what is fixed, and who holds each line', async () => {
  const desk = office.ceremonies('protocol')
  const line = { ceremonyId, kind: 'speech' as const, minutes: 7, note: 'Pupitre à droite' }
  await desk.showSave({ ...line, title: 'Allocution de clôture', owner: 'Sonorisation', fixedAt: '10:45' })
  const made = await print('protocol')
  const text = await textOf(made)
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

test('a plan that runs over its own fixed hour says so on paper', async () => {
  const desk = office.ceremonies('protocol')
  await desk.showSave({ ceremonyId, kind: 'other', title: 'Arrivée du préfet', minutes: 5, fixedAt: '08:31' })
  expect(await textOf(await print('protocol'))).toMatch(/« Arrivée du préfet » est fixée à 8 h 31/)
})

test('printed while it goes on it has the hours as they stand, what began and what was left out', async () => {
  const desk = office.ceremonies('protocol')
  const [first, second, third] = (await desk.show({ ceremonyId })).lines
  office.at('2026-08-07T08:42:00Z')
  await desk.showStart({ ceremonyId, lineId: first?.id ?? '' })
  await desk.showSkip({ ceremonyId, lineId: second?.id ?? '' })
  const text = await textOf(await print('protocol'))
  expect(text).toMatch(/Tel qu’il se tient à 8 h 42/)
  expect(text).toMatch(/8 h 42 .*sautée/)
  const { lines, startsAt } = await desk.show({ ceremonyId })
  const times = showTimes(lines, { start: startsAt, now: office.store.clock().getTime() })
  const waits = new Date(times.find((one) => one.id === third?.id)?.expected.start ?? 0)
  expect(text).toContain(`${waits.getUTCHours()} h ${String(waits.getUTCMinutes()).padStart(2, '0')}`)
})

test('whoever may not see the ceremony gets no paper of it', async () => {
  expect(await refusalOf(print('technicalAgent'))).toBe('office.not-found')
})
