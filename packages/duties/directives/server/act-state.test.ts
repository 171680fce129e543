import { units } from '@cabinet/blocks/people/server/tables.ts'
import { refusalOf, type StaffKey, typedLetter } from '@cabinet/duties/mail/server/small-office.ts'
import { pdfText } from '@cabinet/paper/pdf-text.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { actPrints } from './act-prints.ts'
import { type SmallDirectives, smallDirectives } from './small-directives.ts'

let office: SmallDirectives
beforeEach(async () => {
  office = await smallDirectives()
})
afterEach(() => office.close())

async function printed(query: Record<string, string>, by: StaffKey = 'chief') {
  const { store, files, as } = office
  const print = actPrints.state
  if (!print) throw new Error('There is no such paper.')
  const { bytes } = await print({ store, files, person: await as(by) }, query)
  // Words break where a column ends.
  return (await pdfText(bytes)).replace(/\s+/g, ' ')
}

/** One kept, one put off and late, one of the council, one reserved. */
async function followedUp() {
  const lamps = await office.note({ dueOn: '2026-03-05' })
  const pump = await office.note({ text: 'Réparer la pompe de Kpota', dueOn: '2026-03-06' })
  await office.note({ text: 'Publier la délibération', authority: 'council', lead: `person:${office.ids.socialHead}` })
  const named = { confidentiality: 'reserved', named: [office.ids.chief, office.ids.mayor] }
  const letter = await office.mail('clerk').registerLetter(typedLetter(named))
  await office.note({ text: 'Affaire confidentielle', source: { kind: 'letter', id: letter.id } })
  await office.desk('technicalAgent').commitmentClaim({ commitmentId: lamps, proof: 'Trois mâts posés.' })
  await office.desk('mayor').commitmentVerify({ commitmentId: lamps })
  await office.desk('mayor').commitmentPostpone({ commitmentId: pump, to: '2026-03-09', reason: 'La pièce tarde.' })
  office.at('2026-03-12T08:00:00Z')
}

const unitId = async (name: string) => {
  const [unit] = await office.store.read.select().from(units).where(eq(units.name, name))
  return unit?.id ?? ''
}

test('of an authority: lead, first day and day now, how often put off, state, proof, totals', async () => {
  await followedUp()
  const text = await printed({ authority: 'mayor' })
  for (const said of ['État d’exécution', 'Autorité\u202f: le Maire', 'lampadaires', 'Moussa Tié', 'Trois mâts posés.'])
    expect(text.replace(/ : /g, '\u202f: ')).toContain(said)
  for (const said of ['09/03/2026', '06/03/2026', 'reportée une fois', 'en retard', '1 sur 2'])
    expect(text).toContain(said)
  expect(text).not.toContain('délibération')
})

test('what is reserved stays off the paper; only somebody who knows of it is told that it does', async () => {
  await followedUp()
  for (const by of ['chief', 'sg'] as const) expect(await printed({}, by)).not.toContain('confidentielle')
  expect(await printed({}, 'chief')).toContain('réservés')
  expect(await printed({}, 'sg')).not.toContain('réservés')
})

test('of a unit: those of its people, for whoever is in it or oversees it', async () => {
  await followedUp()
  const unit = await unitId('Services techniques')
  expect(await printed({ unit }, 'technicalHead')).toContain('pompe de Kpota')
  expect(await printed({ unit })).not.toContain('délibération')
  expect(await refusalOf(printed({ unit }, 'socialHead'))).toBe('office.not-your-post')
  expect(await refusalOf(printed({ unit: 'nowhere' }))).toBe('office.not-found')
  expect(await refusalOf(printed({}, 'technicalHead'))).toBe('office.not-your-post')
})

test('the mayor’s weekly sheet says since when each has been silent, and counts no rate', async () => {
  await office.note({ dueOn: '2026-03-03' })
  await office.note({ text: 'Réparer la pompe de Kpota', dueOn: '2026-03-30' })
  // Its day and ten working days of silence.
  for (const day of ['2026-03-04', '2026-03-06', '2026-03-10', '2026-03-24']) {
    office.at(`${day}T08:00:00Z`)
    await office.tick()
  }
  const text = await printed({ carried: '1' }, 'mayor')
  for (const said of [
    'Fiche hebdomadaire du Maire',
    'lampadaires',
    'donné le 02/03/2026',
    'porté au Maire le 24/03/2026',
  ])
    expect(text).toContain(said)
  for (const said of ['pompe', 'Taux']) expect(text).not.toContain(said)
})

test('a meeting nobody told of does not exist, and an empty period is said', async () => {
  await followedUp()
  expect(await refusalOf(printed({ meetingId: 'nothing' }))).toBe('office.not-found')
  expect(await printed({ from: '2025-01-01', to: '2025-03-31' })).toContain('Aucun engagement à porter')
})
