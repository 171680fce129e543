import { offices } from '@cabinet/blocks/people/server/tables.ts'
import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import { afterEach, describe, expect, test } from 'vitest'
import { emptyList, type Rank } from '../rules/precedence-list.ts'
import { type SmallCeremonies, smallCeremonies } from './small-ceremonies.ts'
import { guests } from './tables.ts'

let office: SmallCeremonies
afterEach(() => office.close())

const rank = (figure: number, key: string): Rank => ({
  ...{ rank: figure, key, labelFr: key, labelEn: key, group: 'other', article: 'charte, art. 2', status: 'usage' },
  ...{ ties: [], hereOnly: false, note: '' },
})
const facts = {
  ...{
    code: 'fr-departement',
    country: 'FR',
    territory: '',
    title: 'Décret relu',
    status: 'official' as const,
    note: '',
  },
  source: { title: 'Décret n° 89-655', article: 'art. 3', url: '', readOn: '2026-03-02' },
}
const content = { ...emptyList, ranks: [rank(1, 'prefect'), rank(2, 'host-mayor'), rank(3, 'deputy')] }

async function opened() {
  office = await smallCeremonies()
  await office.store.upkeep((tx) => tx.update(offices).set({ country: 'FR' }))
  return {
    protocol: office.ceremonies('protocol'),
    chief: office.ceremonies('chief'),
    mayor: office.ceremonies('mayor'),
  }
}

describe('a list of precedence', () => {
  test('the shipped ones are on the shelf, the country’s first, none of them validated', async () => {
    const { protocol } = await opened()
    const { lists } = await protocol.lists()
    expect(lists.map((one) => [one.code, one.status, one.own])).toEqual([
      ['fr-departement', 'to-validate', true],
      ['be-commune', 'to-validate', false],
      ['bj-commune', 'to-validate', false],
      ['ci-commune', 'to-validate', false],
    ])
  })

  test('one person proposes and another validates; the version before ends the day before and is kept', async () => {
    const { protocol, chief } = await opened()
    const listId = await protocol.listSaveDraft({ listId: null, ...facts, content })
    await protocol.listPropose({ listId })
    const validate = { listId, from: '2026-04-01', status: 'official' as const }
    expect(await refusalOf(protocol.listValidate(validate))).toBe('ceremonies.list-same-person')
    await chief.listValidate(validate)
    const { list, versions, by } = await protocol.listSheet({ listId })
    expect(list).toMatchObject({ version: 2, state: 'in-force', from: '2026-04-01', to: null, status: 'official' })
    expect(by).toEqual({ drafted: 'Anselme Okpé', proposed: 'Anselme Okpé', validated: 'Ekoué Mensavi' })
    const [, before] = versions
    expect((await protocol.listSheet({ listId: before?.id ?? '' })).list).toMatchObject({
      state: 'retired',
      to: '2026-03-31',
    })
    expect(await refusalOf(chief.listValidate(validate))).toBe('office.cannot-move')
  })

  test('a ceremony goes by the list that counts on its day', async () => {
    const { protocol, chief } = await opened()
    const ceremony = await office.open()
    await office.invite(ceremony.id, ['deputy', 'host', 'prefect'])
    await office.store.upkeep((tx) => tx.update(guests).set({ state: 'accepted', coming: 1 }))
    const names = async () => (await protocol.lineOf({ ceremonyId: ceremony.id })).positions.map((one) => one.rankKey)
    expect(await names()).toEqual(['prefect', 'deputy', 'host-mayor'])
    const listId = await protocol.listSaveDraft({ listId: null, ...facts, content })
    const draft = protocol.lineChooseList({ ceremonyId: ceremony.id, listId, usages: true })
    expect(await refusalOf(draft)).toBe('ceremonies.list-not-in-force')
    await protocol.listPropose({ listId })
    await chief.listValidate({ listId, from: '2026-08-07', status: 'usage' })
    expect(await names()).toEqual(['prefect', 'host-mayor', 'deputy'])
    const { lists } = await protocol.lists()
    const old = lists.find((one) => one.code === 'fr-departement' && one.version === 1)
    await protocol.lineChooseList({ ceremonyId: ceremony.id, listId: old?.id ?? '', usages: true })
    expect(await names()).toEqual(['prefect', 'deputy', 'host-mayor'])
  })

  test('a draft with a hole is kept, and proposed only once it is mended', async () => {
    const { protocol } = await opened()
    const holed = { ...content, ranks: [rank(1, 'prefect'), rank(3, 'deputy')] }
    const listId = await protocol.listSaveDraft({ listId: null, ...facts, content: holed })
    expect((await protocol.listSheet({ listId })).faults).toHaveLength(1)
    expect(await refusalOf(protocol.listPropose({ listId }))).toBe('ceremonies.list-hole')
    await protocol.listSaveDraft({ listId, ...facts, content })
    await protocol.listPropose({ listId })
    expect(await refusalOf(protocol.listSaveDraft({ listId, ...facts, content }))).toBe('ceremonies.list-not-draft')
    await office.ceremonies('mayor').listReturn({ listId, reason: 'Il manque les sénateurs' })
    await protocol.listSaveDraft({ listId, ...facts, content })
  })

  test('a file with a hole and a double is refused with everything that is wrong, and nothing of it is kept', async () => {
    const { protocol } = await opened()
    const text = 'rang;clé;libellé\n1;prefect;Préfet\n3;deputy;Député\n4;deputy;Député\n'
    const file = { ...facts, format: 'csv' as const, text }
    expect(await refusalOf(protocol.listImport(file))).toBe('ceremonies.list-faults')
    expect((await protocol.lists()).lists).toHaveLength(4)
    const mended = text.replace('3;', '2;').replace('4;deputy', '3;senator')
    const listId = await protocol.listImport({
      ...file,
      text: `${mended}4;european-deputy;Représentant\n5;host-mayor;Maire\n`,
    })
    const { list } = await protocol.listSheet({ listId })
    expect(list).toMatchObject({ version: 2, state: 'draft', ranks: 5, toValidate: 5 })
    expect(list.content.rules.host?.article).toBe('art. 9')
  })
})

test('a usage of the commune counts once the mayor signed it, until it is ended', async () => {
  const { protocol, mayor } = await opened()
  const ceremony = await office.open()
  await office.invite(ceremony.id, ['deputy', 'king', 'prefect'])
  await office.store.upkeep((tx) => tx.update(guests).set({ state: 'accepted', coming: 1 }))
  const keys = async () => (await protocol.lineOf({ ceremonyId: ceremony.id })).positions.map((one) => one.rankKey)
  const king = { key: 'traditional-king', labelFr: 'Roi de Kpota', labelEn: 'King of Kpota', afterKey: 'prefect' }
  const usageId = await protocol.usagePropose({
    ...{ content: { ...king, group: 'tradition', ties: [] }, source: 'Usage du 3 mars 2026', from: '2026-03-03' },
  })
  expect(await keys()).toEqual(['prefect', 'deputy', 'traditional-king'])
  expect(await refusalOf(protocol.usageSign({ usageId }))).toBe('office.not-your-post')
  await mayor.usageSign({ usageId })
  expect(await keys()).toEqual(['prefect', 'traditional-king', 'deputy'])
  expect((await protocol.usages()).usages[0]).toMatchObject({ signedBy: 'Adjoua Kpassélo', counts: false })
  expect(await refusalOf(protocol.usageWithdraw({ usageId }))).toBe('ceremonies.list-usage-signed')
  await mayor.usageEnd({ usageId, to: '2026-06-30' })
  expect(await keys()).toEqual(['prefect', 'deputy', 'traditional-king'])
})
