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

const print = async (key: 'protocol' | 'mayor' | 'technicalAgent') => {
  const desk = { store: office.store, files: office.files, person: await office.as(key) }
  const made = await ceremoniesPrints.report?.(desk, { ceremonyId })
  return (await pdfText(made?.bytes ?? new Uint8Array())).replace(/\s+/g, ' ')
}

/** The national day was held: one came at a door, one bill is there, the report is written, a lesson kept. */
async function heldAndClosed(): Promise<void> {
  const desk = office.ceremonies('protocol')
  const guestOf = await office.invite(ceremonyId, ['prefect', 'deputy'])
  for (const key of ['prefect', 'deputy'] as const) {
    const { version } = await desk.guest({ guestId: guestOf(key).id })
    await desk.guestAnswer({ guestId: guestOf(key).id, version, answer: 'accepted', channel: 'telephone' })
  }
  await desk.saveCost({ ceremonyId, label: 'Buffet du soir', planned: 500_000, spent: 620_000 })
  await desk.saveCost({ ceremonyId, label: 'Orchestre', planned: 90_000, spent: null })
  office.at('2026-08-07T08:30:00Z')
  const doorId = '00000000-0000-4000-8000-000000000001'
  await desk.doorOpen({ ceremonyId, doorId, name: 'Entrée nord' })
  const note = { id: '10000000-0000-4000-8000-000000000001', guestId: guestOf('prefect').id, undoneAt: null }
  const arrived = { ...note, people: 1, how: 'code' as const, at: '2026-08-07T08:20:00Z' }
  await desk.doorSend({ ceremonyId, doorId, sentAt: '2026-08-07T08:30:00Z', arrivals: [arrived] })
  const [first, second] = (await desk.show({ ceremonyId })).lines
  await desk.showStart({ ceremonyId, lineId: first?.id ?? '' })
  office.later(44)
  await desk.showStart({ ceremonyId, lineId: second?.id ?? '' })
  office.at('2026-08-07T13:00:00Z')
  const { ceremony } = await desk.ceremony({ ceremonyId })
  const held = await desk.advance({ ceremonyId, version: ceremony.version, to: 'held' })
  const said = { report: 'Le défilé a commencé en retard.', photographs: 'Armoire 3, album d’août' }
  const told = await desk.saveAfter({ ceremonyId, version: held.version, ...said })
  await desk.close({ ceremonyId, version: told.version, thanks: 'none', lessons: ['Prévoir un second micro'] })
}

test('the report says who came by group, what it cost against its budget, how long each line took, and what was learnt', async () => {
  await heldAndClosed()
  const text = await print('protocol')
  for (const said of [
    ...['BILAN DE LA CÉRÉMONIE', 'Fête nationale du 7 août', 'Le défilé a commencé en retard.'],
    ...['Armoire 3, album d’août', 'Prévoir un second micro', 'Buffet du soir', '620 000', '+120 000', 'Orchestre'],
    ...['6 factures sont encore attendues', 'État', '44'],
  ])
    expect(text).toContain(said)
  expect(text).toMatch(/Total 2 2 1 1 1/)
})

test('it has no figures of money for whoever may not read expenses, and does not exist for others', async () => {
  await heldAndClosed()
  const text = await print('mayor')
  expect(text).toContain('Armoire 3, album d’août')
  expect(text).not.toContain('Buffet du soir')
  expect(await refusalOf(print('technicalAgent'))).toBe('office.not-your-post')
})
