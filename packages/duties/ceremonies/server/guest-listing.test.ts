import { addContact } from '@cabinet/blocks/people/server/add-contact.ts'
import { changeFunction, endFunction, noteFunction } from '@cabinet/blocks/people/server/held-functions.ts'
import { endHousehold } from '@cabinet/blocks/people/server/households.ts'
import { mergeContacts } from '@cabinet/blocks/people/server/merge-contacts.ts'
import { noteSituation, tellApart } from '@cabinet/blocks/people/server/situations.ts'
import { households } from '@cabinet/blocks/people/server/tables.ts'
import { refusalOf } from '@cabinet/duties/mail/server/small-office.ts'
import type { Refusal } from '@cabinet/office/refusal.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RankGroup, rankGroups } from '../rules/precedence-list.ts'
import { addGuests } from './guest-add.ts'
import { notables, type SmallCeremonies, smallCeremonies } from './small-ceremonies.ts'
import { guests } from './tables.ts'

let office: SmallCeremonies
let ceremonyId: string
beforeEach(async () => {
  office = await smallCeremonies()
  ceremonyId = (await office.open()).id
})
afterEach(() => office.close())

const desk = () => office.ceremonies('protocol')
const listed = async () => (await desk().guestRows({ ceremonyId })).rows
const add = (functionIds: string[], more: object = {}) =>
  desk().guestAdd({ ceremonyId, from: { by: 'functions', functionIds }, ...more })
const warnings = async () =>
  (await desk().guestWarnings({ ceremonyId })).map((one) => `${one.kind} ${one.name}${one.stops ? '!' : ''}`)

describe('Putting guests on the list', () => {
  test('keeps the function as it is held on the day, with a code of its own and nothing of the personal link', async () => {
    await add([office.fn.prefect, office.fn.host])
    expect(await listed()).toMatchObject([
      { name: 'Adjoua Kpassélo', function: 'Maire de Port-Amande', personId: office.ids.mayor },
      { name: 'Bakary Sanogo', function: 'Préfet du département des Lagunes', civility: 'M.', rankKey: 'prefect' },
    ])
    const codes = (await listed()).map((one) => one.entryCode)
    expect(new Set(codes).size).toBe(2)
    for (const one of await listed()) expect(one).not.toHaveProperty('linkHash')
  })

  test('the same function twice is one guest, and is counted', async () => {
    await add([office.fn.prefect, office.fn.prefect])
    const again = await add([office.fn.prefect, office.fn.senator])
    expect(again).toMatchObject({ already: 1, added: [expect.any(String)] })
    expect(await listed()).toHaveLength(2)
  })

  test('two people of one name are two guests, and are pointed out until somebody says that they are two', async () => {
    await add([office.fn.merchant, office.fn.headmaster])
    expect(await listed()).toHaveLength(2)
    expect(await warnings()).toEqual(['same-name Koffi Mensah', 'same-name Koffi Mensah'])
    const two = { contactA: office.contact.merchant, contactB: office.contact.headmaster }
    await office.change('protocol', (change) => tellApart(change, two))
    expect(await warnings()).toEqual([])
  })

  test('a function that ends before the day is refused by name, and nobody of that choice is kept', async () => {
    const refused: unknown = await add([office.fn.prefect, office.fn.formerCommander]).catch((error) => error.cause)
    expect(refused).toMatchObject({
      code: 'ceremonies.guest-function-ended',
      details: { count: 1, names: 'Georges Bléhoué (Commissaire central)', to: '2026-06-30', day: '2026-08-07' },
    } satisfies Partial<Refusal>)
    expect(await office.store.read.$count(guests)).toBe(0)
  })

  test('of a list kept from before, those who hold their function no more are left out and named', async () => {
    const list = await desk().guestListSave({ name: 'Les vœux' })
    const functionIds = [office.fn.prefect, office.fn.imam, office.fn.formerCommander]
    await desk().guestListAdd({ listId: list.id, functionIds })
    expect(await desk().guestListAdd({ listId: list.id, functionIds })).toEqual({ added: 0 })
    const answer = await desk().guestAdd({ ceremonyId, from: { by: 'list', listId: list.id } })
    expect(answer.added).toHaveLength(2)
    expect(answer.notHeld).toMatchObject([{ name: 'Georges Bléhoué', to: '2026-06-30' }])
  })

  test('a kept list is renamed, shortened and shows who holds the function no more', async () => {
    await office.invite(ceremonyId, ['prefect', 'deputy', 'senator'])
    const { id: listId } = await desk().guestListKeep({ ceremonyId, name: 'Les autorités' })
    await desk().guestListSave({ listId, name: 'Les vœux', note: '' })
    await desk().guestListTake({ listId, functionIds: [office.fn.deputy] })
    await office.change('protocol', (change) => endFunction(change, { id: office.fn.senator, to: '2025-12-31' }))
    const { list, members } = await desk().guestList({ listId })
    expect(list.name).toBe('Les vœux')
    expect(members.map((one) => [one.name, one.isHeld])).toEqual([
      ['Alassane Coulibaly', false],
      ['Bakary Sanogo', true],
    ])
    await desk().guestListRetire({ listId, retired: true })
    expect(await refusalOf(desk().guestListTake({ listId, functionIds: [office.fn.prefect] }))).toBe('office.not-found')
  })

  test('by rank come all who hold it on that day; nobody at all is said', async () => {
    await desk().guestAdd({ ceremonyId, from: { by: 'rank-keys', rankKeys: ['deputy', 'senator'] } })
    expect((await listed()).map((one) => one.name)).toEqual(['Alassane Coulibaly', 'Awa Diarra', 'Yves Tanoh'])
    const nobody = desk().guestAdd({ ceremonyId, from: { by: 'rank-keys', rankKeys: ['pope'] } })
    expect(await refusalOf(nobody)).toBe('ceremonies.guest-nobody-there')
  })

  test('by family come all who hold a rank of it on that day, and by the last one whoever has none', async () => {
    const titles = async (group: RankGroup) => {
      const { id } = await office.open()
      await desk().guestAdd({ ceremonyId: id, from: { by: 'rank-group', group } })
      return (await desk().guestRows({ ceremonyId: id })).rows.map((one) => one.name).sort()
    }
    await office.change('protocol', (change) => endFunction(change, { id: office.fn.secondDeputy, to: '2026-08-06' }))
    expect(await titles('parliament')).toEqual(['Alassane Coulibaly', 'Awa Diarra'])
    expect(await titles('other')).toEqual(expect.arrayContaining(['Koffi Mensah', 'Koffi Mensah', 'Serge Diarra']))
    expect(await titles('other')).not.toContain('Georges Bléhoué')
    const groups = [...new Set(rankGroups)]
    const everybody = (await Promise.all(groups.map((group) => titles(group).catch(() => [])))).flat()
    expect(everybody).toHaveLength(Object.keys(notables).length - 1)
  })

  test('an earlier ceremony lends its guests, without those who were taken off', async () => {
    const ids = await office.invite(ceremonyId, ['prefect', 'imam', 'chief'])
    await desk().guestRemove({ ceremonyId, guestIds: [ids('chief').id] })
    const next = await office.open({ start: '2026-09-01T10:00', end: '2026-09-01T11:00' })
    await desk().guestAdd({ ceremonyId: next.id, from: { by: 'ceremony', pastId: ceremonyId } })
    const { rows } = await desk().guestRows({ ceremonyId: next.id })
    expect(rows.map((one) => one.name)).toEqual(['Bakary Sanogo', 'Oumar Cissé'])
  })

  test('two desks that list the same function at once list one guest', async () => {
    const from = { by: 'functions' as const, functionIds: [office.fn.prefect, office.fn.imam] }
    const both = await Promise.all([
      desk().guestAdd({ ceremonyId, from }),
      office.ceremonies('secretary').guestAdd({ ceremonyId, from }),
    ])
    expect(both.flatMap((one) => one.added)).toHaveLength(2)
    expect(await listed()).toHaveLength(2)
  })

  test('taken off and put back is the same guest again', async () => {
    const before = (await office.invite(ceremonyId, ['imam']))('imam')
    await desk().guestRemove({ ceremonyId, guestIds: [before.id], reason: 'Double' })
    expect(await listed()).toEqual([])
    const after = (await office.invite(ceremonyId, ['imam']))('imam')
    expect([after.id, after.entryCode, after.state]).toEqual([before.id, before.entryCode, 'listed'])
  })

  test('four hundred at once are kept, found page by page, and counted by kind', async () => {
    const functionIds = await office.change('protocol', async (change) => {
      const ids: string[] = []
      for (let i = 0; i < 400; i += 1) {
        const form = { kind: 'citizen' as const, name: `Invité ${String(i).padStart(3, '0')}`, spokesperson: '' }
        const contact = await addContact(change, { ...form, address: 'Port-Amande', email: '', phone: '' })
        const held = { title: 'Membre', salutation: '', body: '', rankKey: '', territory: '', side: 'civil' as const }
        const facts = { ...held, from: '2020-01-01', to: null, seniority: {}, personId: null }
        ids.push((await noteFunction(change, { ...facts, contactId: contact.id })).id)
      }
      return ids
    })
    await office.change('protocol', (change) => addGuests(change, { ceremonyId, functionIds }))
    const names: string[] = []
    for (let cursor: { folded: string; id: string } | null | undefined; cursor !== null; ) {
      const page = await desk().guestRows({ ceremonyId, limit: 150, cursor })
      names.push(...page.rows.map((one) => one.name))
      cursor = page.next
    }
    expect(names).toEqual(Array.from({ length: 400 }, (_, i) => `Invité ${String(i).padStart(3, '0')}`))
    expect((await desk().guestRows({ ceremonyId, text: 'invite 37' })).rows).toHaveLength(14)
    expect((await desk().guestRows({ ceremonyId, text: '100%' })).rows).toEqual([])
    const second = await desk().guestRows({ ceremonyId, text: 'MEMBRE 37', limit: 10 })
    const rest = await desk().guestRows({ ceremonyId, text: 'MEMBRE 37', limit: 10, cursor: second.next })
    expect([...second.rows, ...rest.rows].map((one) => one.name.slice(-3))).toEqual(
      Array.from({ length: 400 }, (_, i) => String(i).padStart(3, '0')).filter((one) => one.includes('37')),
    )
    const { total, groups } = await desk().guestCounters({ ceremonyId })
    expect(total).toMatchObject({ all: 400, listed: 400, people: 0 })
    expect(groups).toMatchObject([{ group: 'other', all: 400 }])
  })

  test('whoever may not keep guests is refused, and a stranger’s function does not exist', async () => {
    const from = { by: 'functions' as const, functionIds: [office.fn.prefect] }
    expect(await refusalOf(office.ceremonies('adviser').guestAdd({ ceremonyId, from }))).toBe('office.not-your-post')
    expect(await refusalOf(add(['nobody']))).toBe('office.not-found')
  })
})

describe('What was printed', () => {
  test('stays on the list when the address book changes, is pointed out, and is taken over when asked', async () => {
    const { prefect } = notables
    const guest = (await office.invite(ceremonyId, ['prefect']))('prefect')
    const { title: _old, civility: _civility, name: _name, ...known } = prefect
    const facts = { ...known, body: '', territory: '', side: 'civil' as const, from: '2018-01-01', to: null }
    const title = 'Préfet de région'
    await office.change('protocol', (change) => changeFunction(change, { ...facts, id: office.fn.prefect, title }))
    expect(await listed()).toMatchObject([{ function: prefect.title }])
    expect(await warnings()).toEqual(['card-outdated Bakary Sanogo'])
    await desk().guestRefresh({ guestId: guest.id })
    expect(await listed()).toMatchObject([{ function: title, entryCode: guest.entryCode }])
    expect(await warnings()).toEqual([])
    const moved = { ...facts, title, body: 'Préfecture de la région des Lagunes' }
    await office.change('protocol', (change) => changeFunction(change, { ...moved, id: office.fn.prefect }))
    expect(await warnings()).toEqual(['card-outdated Bakary Sanogo'])
  })
})

describe('Couples', () => {
  test('a spouse is written on the card by name; once both have a card, neither brings the other', async () => {
    await add([office.fn.deputy], { withSpouse: true })
    expect((await office.guestOf(ceremonyId))('deputy')).toMatchObject({ spouse: 'Dr Serge Diarra', coupleWith: null })
    await add([office.fn.doctor], { withSpouse: true })
    const guest = await office.guestOf(ceremonyId)
    expect(guest('deputy')).toMatchObject({ spouse: '', coupleWith: guest('doctor').id })
    expect(guest('doctor')).toMatchObject({ spouse: '', coupleWith: guest('deputy').id })
    await desk().guestRemove({ ceremonyId, guestIds: [guest('doctor').id] })
    expect((await office.guestOf(ceremonyId))('deputy').coupleWith).toBeNull()
  })

  test('a household that has ended since is said before the card goes out', async () => {
    await add([office.fn.deputy], { withSpouse: true })
    expect(await warnings()).toEqual([])
    const [household] = await office.store.read.select().from(households)
    const ended = { id: household?.id ?? '', to: '2026-05-01', endedBy: 'separation' as const }
    await office.change('protocol', (change) => endHousehold(change, ended))
    expect(await warnings()).toEqual(['household-ended Awa Diarra'])
  })
})

describe('Before the cards go out', () => {
  test('the death of a spouse stops « M. et Mme », noted on the card of either', async () => {
    await add([office.fn.deputy], { withSpouse: true })
    const died = { contactId: office.contact.doctor, kind: 'death' as const, on: '2026-04-01', note: '' }
    await office.change('protocol', (change) => noteSituation(change, died))
    expect(await warnings()).toEqual(['spouse-death Awa Diarra!'])
    const {
      id: guestId,
      version,
      civility,
      salutation,
      email,
      phone,
      address,
    } = (await office.guestOf(ceremonyId))('deputy')
    const kept = { guestId, version, civility, salutation, email, phone, address, quotaId: null, plusOnes: 0 }
    await desk().guestEdit({ ...kept, spouse: '' })
    expect(await warnings()).toEqual(['bereavement Awa Diarra'])
  })

  test('of two cards merged since, what is reported of the one that was kept is said', async () => {
    await office.invite(ceremonyId, ['imam', 'bishop'])
    const both = { keptId: office.contact.imam, mergedId: office.contact.bishop }
    await office.change('protocol', (change) => mergeContacts(change, both))
    const died = { contactId: office.contact.imam, kind: 'death' as const, on: '2026-04-01', note: '' }
    await office.change('protocol', (change) => noteSituation(change, died))
    expect((await warnings()).sort()).toEqual([
      'card-outdated Paul Assi',
      'death Oumar Cissé!',
      'death Paul Assi!',
      'same-contact Oumar Cissé',
      'same-contact Paul Assi',
    ])
  })

  test('a function that ended since, a death and a bereavement are said; the first two stop the card', async () => {
    await office.invite(ceremonyId, ['senator', 'imam', 'bishop', 'rector'])
    await office.change('protocol', (change) => endFunction(change, { id: office.fn.senator, to: '2026-08-06' }))
    for (const [contactId, kind] of [
      [office.contact.imam, 'death'],
      [office.contact.bishop, 'bereavement'],
      [office.contact.rector, 'mail-returned'],
    ] as const)
      await office.change('protocol', (change) =>
        noteSituation(change, { contactId, kind, on: '2026-04-01', note: '' }),
      )
    expect((await warnings()).sort()).toEqual([
      'bereavement Paul Assi',
      'death Oumar Cissé!',
      'function-ended Alassane Coulibaly!',
      'mail-returned Clarisse Yao',
    ])
  })

  test('whoever holds the function now takes the card, and whoever held it is taken off', async () => {
    const ids = await office.invite(ceremonyId, ['rector'])
    const successor = await office.change('protocol', async (change) => {
      const { salutation, rankKey, title } = notables.rector
      const form = {
        kind: 'elected' as const,
        name: 'Jean Aka',
        spokesperson: '',
        address: 'BP 1',
        email: '',
        phone: '',
      }
      const contact = await addContact(change, form)
      const facts = { title, salutation, rankKey, body: '', territory: '', side: 'civil' as const, seniority: {} }
      return noteFunction(change, { ...facts, contactId: contact.id, personId: null, from: '2026-04-01', to: null })
    })
    await desk().guestReplace({ guestId: ids('rector').id, functionId: successor.id })
    expect((await listed()).map((one) => one.name)).toEqual(['Jean Aka'])
    const again = desk().guestReplace({ guestId: ids('rector').id, functionId: successor.id })
    expect(await refusalOf(again)).toBe('ceremonies.guest-already-there')
  })
})

describe('Cards given to a partner', () => {
  test('carry no more names than there are cards, and free ones come back', async () => {
    const quotaId = await desk().quotaSave({ ceremonyId, partner: 'Conseil régional', cards: 2 })
    await add([office.fn.prefect, office.fn.senator], { quotaId })
    const third = add([office.fn.imam], { quotaId })
    expect(await refusalOf(third)).toBe('ceremonies.guest-over-quota')
    expect(await desk().quotas({ ceremonyId })).toMatchObject([{ partner: 'Conseil régional', cards: 2, used: 2 }])
    const fewer = desk().quotaSave({ ceremonyId, id: quotaId, partner: 'Conseil régional', cards: 1 })
    expect(await refusalOf(fewer)).toBe('ceremonies.guest-quota-too-small')
    expect(await refusalOf(desk().quotaRemove({ id: quotaId }))).toBe('ceremonies.guest-quota-in-use')
    const ids = await office.guestOf(ceremonyId)
    await desk().guestRemove({ ceremonyId, guestIds: [ids('prefect').id, ids('senator').id] })
    await add([office.fn.imam], { quotaId })
    expect(await desk().quotas({ ceremonyId })).toMatchObject([{ used: 1 }])
  })

  test('the last card goes to one of two desks that reach for it at once', async () => {
    const quotaId = await desk().quotaSave({ ceremonyId, partner: 'Conseil régional', cards: 1 })
    const both = await Promise.allSettled([
      add([office.fn.prefect], { quotaId }),
      office.ceremonies('secretary').guestAdd({
        ceremonyId,
        from: { by: 'functions', functionIds: [office.fn.senator] },
        quotaId,
      }),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await desk().quotas({ ceremonyId })).toMatchObject([{ used: 1 }])
  })

  test('a guest edited by two people at once is edited by the first', async () => {
    const guest = (await office.invite(ceremonyId, ['imam']))('imam')
    const { id: guestId, version, civility, salutation, spouse, email, phone, address, quotaId } = guest
    const form = { guestId, version, civility, salutation, spouse, plusOnes: 2, email, phone, address, quotaId }
    await desk().guestEdit(form)
    expect(await refusalOf(desk().guestEdit({ ...form, plusOnes: 0 }))).toBe('ceremonies.guest-changed')
    expect((await office.guestOf(ceremonyId))('imam').plusOnes).toBe(2)
  })
})
