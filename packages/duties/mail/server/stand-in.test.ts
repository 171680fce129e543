import { endStandIn } from '@cabinet/blocks/people/server/end-stand-in.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lend, refusalOf, type SmallOffice, smallOffice, typedLetter } from './small-office.ts'

let office: SmallOffice
beforeEach(async () => {
  office = await smallOffice()
})
afterEach(() => office.close())

const treating = ['mail.read', 'mail.treat']

async function toSocialHead(change: Record<string, unknown> = {}) {
  const letter = await office.desk('clerk').registerLetter(typedLetter(change))
  const lines = [{ addressee: `person:${office.ids.socialHead}`, instruction: 'AVIS', note: 'Avis attendu.' }]
  await office.desk('chief').assign({ letterId: letter.id, version: 1, lines })
  const page = await office.desk('chief').letter({ letterId: letter.id })
  return { letterId: letter.id, lineId: page.lines[0]?.id ?? '' }
}

test('a stand-in sees and deals with the absent person’s lines, and both names stand in the history', async () => {
  const { letterId, lineId } = await toSocialHead()
  const agent = office.desk('technicalAgent')
  expect(await refusalOf(agent.letter({ letterId }))).toBe('office.not-found')
  await lend(office, { absent: 'socialHead', to: 'technicalAgent', acts: treating })
  expect((await agent.list({ list: 'mine' })).rows.map((row) => row.id)).toEqual([letterId])
  await agent.finish({ lineId, outcome: 'Avis favorable.' })
  const [last] = await office.desk('chief').history({ letterId })
  expect(last).toMatchObject({ event: 'mail.line.done', who: 'Moussa Tié', inPlaceOf: 'Désiré Agossou' })
})

test('it ends at once when the grant ends', async () => {
  const { letterId, lineId } = await toSocialHead()
  const grant = await lend(office, { absent: 'socialHead', to: 'technicalAgent', acts: treating })
  const agent = office.desk('technicalAgent')
  expect((await agent.letter({ letterId })).letter.id).toBe(letterId)
  await office.change('socialHead', (change) => endStandIn(change, { id: grant }))
  expect(await refusalOf(agent.letter({ letterId }))).toBe('office.not-found')
  expect(await refusalOf(agent.acknowledge({ lineId }))).toBe('office.not-found')
  expect((await agent.list({ list: 'mine' })).rows).toEqual([])
})

test('it ends by itself after the last day', async () => {
  const { letterId } = await toSocialHead()
  await lend(office, { absent: 'socialHead', to: 'technicalAgent', acts: treating })
  office.at('2026-03-06T23:59:59.999Z')
  expect((await office.desk('technicalAgent').letter({ letterId })).letter.id).toBe(letterId)
  office.at('2026-03-07T00:00:00.000Z')
  expect(await refusalOf(office.desk('technicalAgent').letter({ letterId }))).toBe('office.not-found')
})

test('a reserved letter is not lent unless the grant says so, neither to read nor to deal with', async () => {
  const named = [office.ids.chief, office.ids.socialHead]
  const { letterId, lineId } = await toSocialHead({ confidentiality: 'reserved', named })
  const agent = office.desk('technicalAgent')
  const grant = await lend(office, { absent: 'socialHead', to: 'technicalAgent', acts: treating })
  expect(await refusalOf(agent.letter({ letterId }))).toBe('office.not-found')
  expect(await refusalOf(agent.acknowledge({ lineId }))).toBe('office.not-found')
  expect((await agent.list({ list: 'mine' })).rows).toEqual([])
  await office.change('socialHead', (change) => endStandIn(change, { id: grant }))
  await lend(office, { absent: 'socialHead', to: 'technicalAgent', acts: treating, reserved: true })
  expect((await agent.letter({ letterId })).letter.id).toBe(letterId)
  await agent.acknowledge({ lineId })
})

test('a stand-in does what was lent and nothing more', async () => {
  const { lineId } = await toSocialHead()
  await lend(office, { absent: 'socialHead', to: 'technicalAgent', acts: ['mail.read'] })
  expect(await refusalOf(office.desk('technicalAgent').finish({ lineId }))).toBe('office.not-found')
})

test('what a stand-in assigned comes back to the absent person, also when the stand-in is over', async () => {
  const grant = await lend(office, {
    absent: 'chief',
    to: 'adviser',
    acts: ['mail.read', 'mail.assign', 'mail.oversee'],
  })
  const letter = await office.desk('clerk').registerLetter(typedLetter())
  const lines = [{ addressee: `person:${office.ids.protocol}`, instruction: 'ATTR' }]
  await office.desk('adviser').assign({ letterId: letter.id, version: 1, lines })
  expect((await office.desk('adviser').list({ list: 'awaited' })).rows).toHaveLength(1)
  await office.change('chief', (change) => endStandIn(change, { id: grant }))
  const [mine] = (await office.desk('protocol').list({ list: 'mine' })).rows
  await office.desk('protocol').returnLine({ lineId: mine?.line?.id ?? '', reason: 'Pour le Secrétaire général.' })
  expect((await office.desk('chief').list({ list: 'returned' })).rows).toHaveLength(1)
  expect((await office.desk('adviser').list({ list: 'returned' })).rows).toEqual([])
})
