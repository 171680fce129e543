import { commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { peoplePermissions } from '@cabinet/blocks/people/rules/permissions.ts'
import { grantStandIn } from '@cabinet/blocks/people/server/grant-stand-in.ts'
import { toDecide } from '@cabinet/duties/audiences/server/small-reception.ts'
import { mailRouter } from '@cabinet/duties/mail/server/router.ts'
import { refusalOf, replyOnDesk, type StaffKey, typedLetter } from '@cabinet/duties/mail/server/small-office.ts'
import { theOffice } from '@cabinet/office/person.ts'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BoardFilter } from '../rules/board.ts'
import { directivesPermissions } from '../rules/permissions.ts'
import { stateOfExecution } from './act-state.ts'
import { boardRouter } from './board-router.ts'
import { directivesCounts } from './counts.ts'
import { type SmallDirectives, smallDirectives } from './small-directives.ts'

let office: SmallDirectives
beforeEach(async () => {
  office = await smallDirectives()
})
afterEach(() => office.close())

const contextOf = (key: StaffKey) => async () => ({
  ...{ store: office.store, files: office.files, uploads: office.uploads, person: await office.as(key), session: null },
  ...{ reference: '', ip: '', userAgent: '', token: null },
  setSessionCookie: () => undefined,
  isStillSignedIn: async () => true,
})
const board = (key: StaffKey) => boardRouter.createCaller(contextOf(key))
const mail = (key: StaffKey) => mailRouter.createCaller(contextOf(key))
const person = (key: StaffKey) => `person:${office.ids[key]}`

type Asked = { board?: 'mine' | 'awaited' | 'mayor' | 'all'; filter?: BoardFilter; text?: string; unitId?: string }
const texts = async (key: StaffKey, { board: name = 'mine', ...asked }: Asked = {}) =>
  (await board(key).boardList({ board: name, ...asked })).rows.map((row) => row.text)

/** What one owes and awaits, lent until Friday, and nothing that is reserved. */
const lendFollowUp = (absent: StaffKey, to: StaffKey) =>
  office.change(absent, (change) =>
    grantStandIn(change, {
      ...{ absentId: office.ids[absent], standInId: office.ids[to], from: '2026-03-02', to: '2026-03-06' },
      ...{ acts: ['directives.read'], reserved: false },
      permissions: { ...peoplePermissions, ...directivesPermissions },
    }),
  )

describe('what I owe', () => {
  test('my own, my unit’s, and what I lend a hand with; the nearest day first, what has none last', async () => {
    await office.note({ text: 'Curer le caniveau', dueOn: null })
    await office.note({ text: 'Chiffrer la toiture', dueOn: '2026-03-25' })
    await office.note({
      text: 'Baliser le chantier',
      dueOn: '2026-03-10',
      lead: await office.unit('Services techniques'),
    })
    await office.note({
      ...{ text: 'Loger les sinistrés', dueOn: '2026-03-15' },
      ...{ lead: person('socialHead'), helpers: [person('technicalAgent')] },
    })
    await office.note({ text: 'Préparer le discours', lead: person('adviser') })
    expect(await texts('technicalAgent')).toEqual([
      'Baliser le chantier',
      'Loger les sinistrés',
      'Chiffrer la toiture',
      'Curer le caniveau',
    ])
    expect(await texts('technicalHead')).toEqual(['Baliser le chantier'])
    expect(await texts('socialHead')).toEqual(['Loger les sinistrés'])
  })

  test('whoever stands in has the absent person’s lines there too, said for whom, but for the reserved ones', async () => {
    await office.note({ text: 'Poser les bordures', lead: person('technicalHead'), dueOn: '2026-03-04' })
    await office.note({ text: 'Réserver le terrain', lead: person('technicalHead'), reserved: true })
    await office.note({
      ...{ text: 'Ouvrir la crèche', lead: person('socialHead'), helpers: [person('technicalHead')] },
      dueOn: '2026-03-02',
    })
    await office.note(
      { text: 'Rendre les clés', lead: person('technicalAgent'), authority: 'direction' },
      'technicalHead',
    )
    const figures = () =>
      office.as('socialHead').then((who) => directivesCounts(office.store.read, who, office.store.clock()))
    const before = await figures()
    await lendFollowUp('technicalHead', 'socialHead')
    const { rows } = await board('socialHead').boardList({ board: 'mine' })
    expect(rows.map((row) => [row.text, row.inPlaceOf, row.may.claim])).toEqual([
      ['Ouvrir la crèche', null, true],
      ['Poser les bordures', 'Solange Kadio', true],
    ])
    const awaited = await board('socialHead').boardList({ board: 'awaited' })
    expect(awaited.rows.map((row) => [row.text, row.inPlaceOf])).toEqual([['Rendre les clés', 'Solange Kadio']])
    const [one] = awaited.rows
    await office.desk('technicalAgent').commitmentClaim({ commitmentId: one?.id ?? '', proof: 'Rendues ce matin.' })
    office.at('2026-03-20T08:00:00Z')
    expect([before, await figures()]).toEqual([
      { owed: 1, verify: 0 },
      { owed: 1, verify: 0 },
    ])
    office.at('2026-03-06T08:00:00Z')
    expect(await figures()).toEqual({ owed: 2, verify: 1 })
  })

  test('a line says who answers, who helps, how long is left and how often it was put off', async () => {
    const id = await office.note({ helpers: [person('socialHead')], dueOn: '2026-03-04' })
    await office.desk('chief').commitmentPostpone({ commitmentId: id, to: '2026-03-06', reason: 'Le crédit manque' })
    const [row] = (await board('technicalAgent').boardList({ board: 'mine' })).rows
    expect(row).toMatchObject({
      ...{ leadName: 'Moussa Tié', authorityName: 'Adjoua Kpassélo', helpers: ['Désiré Agossou'], postponed: 1 },
      ...{ dueOn: '2026-03-06', firstDueOn: '2026-03-04', daysLeft: 4, late: false, isOpen: true },
    })
    expect(row?.may).toMatchObject({ acknowledge: true, claim: true, verify: false, cancel: false })
  })

  test('what is over has left the list and stands under its own filter', async () => {
    const kept = await office.note({ text: 'Poser un banc' })
    const dropped = await office.note({ text: 'Repeindre la grille' })
    await office.desk('technicalAgent').commitmentClaim({ commitmentId: kept, proof: 'Posé le 2' })
    expect(await texts('technicalAgent', { filter: 'verify' })).toEqual(['Poser un banc'])
    await office.desk('mayor').commitmentVerify({ commitmentId: kept })
    await office.desk('mayor').commitmentCancel({ commitmentId: dropped, reason: 'Sans objet' })
    expect(await texts('technicalAgent')).toEqual([])
    expect(await texts('technicalAgent', { filter: 'kept' })).toEqual(['Poser un banc'])
    expect(await texts('technicalAgent', { filter: 'over' })).toEqual(['Repeindre la grille'])
  })
})

describe('what I await', () => {
  test('on my word or noted by me, led by others', async () => {
    await office.note({ text: 'Sur la parole du Maire' })
    await office.note({ text: 'Noté par la secrétaire' }, 'secretary')
    await office.note({ text: 'Pour moi-même', lead: person('mayor') }, 'mayor')
    expect((await texts('mayor', { board: 'awaited' })).sort()).toEqual([
      'Noté par la secrétaire',
      'Sur la parole du Maire',
    ])
    expect(await texts('secretary', { board: 'awaited' })).toEqual(['Noté par la secrétaire'])
    expect(await texts('chief', { board: 'awaited' })).toEqual(['Sur la parole du Maire'])
    expect(await texts('technicalAgent', { board: 'awaited' })).toEqual([])
  })

  test('the same one, mine by word and by note, is one line', async () => {
    await office.note({}, 'mayor')
    expect(await texts('mayor', { board: 'awaited' })).toHaveLength(1)
  })
})

describe('what others may not know', () => {
  test('the private secretary follows the whole office up, except for what is reserved', async () => {
    await office.note({ text: 'Entendre le témoin', reserved: true, lead: person('mayor') }, 'mayor')
    await office.note({ text: 'Visiter le marché', lead: person('mayor') })
    await office.note({ text: 'Goudronner la rue' })
    expect(await texts('secretary', { board: 'mayor' })).toEqual(['Visiter le marché'])
    expect(await texts('secretary', { board: 'all' })).toEqual(['Visiter le marché', 'Goudronner la rue'])
    expect(await texts('secretary', { board: 'all', text: 'goud' })).toEqual(['Goudronner la rue'])
  })

  test('a reserved one is on no board, in no figure and in no search of whoever is not named on it', async () => {
    await office.note({ text: 'Entendre le témoin', reserved: true, lead: person('adviser') }, 'mayor')
    await office.note({ text: 'Goudronner la rue' })
    expect(await texts('adviser')).toEqual(['Entendre le témoin'])
    expect(await texts('chief', { board: 'all' })).toEqual(['Goudronner la rue'])
    expect(await texts('chief', { board: 'all', text: 'témoin' })).toEqual([])
    expect(await texts('mayor', { board: 'all', text: 'temoin' })).toEqual(['Entendre le témoin'])
    const open = async (key: StaffKey) => (await board(key).boardGroups({ by: 'authorities' })).map((one) => one.open)
    expect([await open('chief'), await open('mayor')]).toEqual([[1], [2]])
  })

  test('an agent finds on the board of everything only what is theirs, and may not count the office', async () => {
    await office.note({ text: 'Goudronner la rue' })
    await office.note({ text: 'Rédiger la note', lead: person('adviser') })
    expect(await texts('technicalAgent', { board: 'all' })).toEqual(['Goudronner la rue'])
    expect(await refusalOf(board('technicalAgent').boardGroups({ by: 'units' }))).toBe('office.not-your-post')
    expect(await refusalOf(board('technicalAgent').boardMayor())).toBe('office.not-your-post')
  })
})

describe('pages', () => {
  test.each([1, 2, 3, 7])('of %i lines together are the whole list, each line once', async (limit) => {
    const days = ['2026-03-20', null, '2026-03-05', '2026-03-20', null, '2026-03-05', '2026-04-01']
    for (const [i, dueOn] of days.entries()) await office.note({ text: `Engagement ${i}`, dueOn })
    const read = async (filter: BoardFilter) => {
      const found: string[] = []
      let cursor: string | undefined
      do {
        const page = await board('technicalAgent').boardList({
          board: 'mine',
          filter,
          limit,
          ...(cursor && { cursor }),
        })
        found.push(...page.rows.map((row) => row.text.slice(-1)))
        cursor = page.next ?? undefined
      } while (cursor)
      return found.join('')
    }
    expect(await read('open')).toBe('2503614')
    await office.store.change(theOffice, async (change) => {
      await change.tx.update(commitments).set({ state: 'verified' })
      await change.record('directives.choices.shipped', 'test')
    })
    expect(await read('kept')).toBe('6543210')
  })
})

describe('by unit, by authority, by source', () => {
  test('every figure is the length of the list it opens', async () => {
    const unit = await office.unit('Services techniques')
    await office.note({ dueOn: '2026-03-03' })
    await office.note({ lead: unit, authority: 'council' })
    const put = await office.note({ lead: person('technicalHead'), dueOn: '2026-03-06' })
    await office.desk('chief').commitmentPostpone({ commitmentId: put, to: '2026-03-30', reason: 'Pluies' })
    await office.note({ lead: person('adviser') })
    office.at('2026-03-09T08:00:00Z')
    const groups = await board('chief').boardGroups({ by: 'units' })
    const services = groups.find((one) => one.name === 'Services techniques')
    expect(services).toMatchObject({ open: 3, late: 1, verify: 0, postponed: 1 })
    for (const group of groups)
      for (const filter of ['open', 'late', 'verify', 'postponed'] as const)
        expect(await texts('chief', { board: 'all', unitId: group.key, filter })).toHaveLength(group[filter])
    const authorities = await board('chief').boardGroups({ by: 'authorities' })
    expect(authorities.map(({ key, open }) => [key, open])).toEqual([
      ['mayor', 3],
      ['council', 1],
    ])
  })
})

describe('the mayor’s own debts', () => {
  test('a signature, a letter that asks something, an audience to decide, a promise: each opens its own page', async () => {
    const reply = await replyOnDesk({ ...office, desk: mail }, { signer: 'mayor' })
    const letter = await mail('clerk').registerLetter(typedLetter({ subject: 'Demande d’appui' }))
    const lines = [{ addressee: person('mayor'), instruction: 'ATTR' }]
    await mail('chief').assign({ letterId: letter.id, version: letter.version, lines })
    const audience = await toDecide({ ...office, desk: office.audiences })
    await office.note({ text: 'Visiter le marché', lead: person('mayor') })
    const { waiting } = await board('chief').boardMayor()
    expect(waiting.map(({ section, step, to }) => [section, step, to])).toEqual([
      ['letters', 'signature', `/courrier/${reply.letterId}`],
      ['asked', null, `/courrier/${letter.id}`],
      ['audiences', null, `/audiences/${audience.id}`],
    ])
    expect(await texts('chief', { board: 'mayor' })).toEqual(['Visiter le marché'])
  })

  test('what the reader may not see there is not here either', async () => {
    const { mayor, chief } = office.ids
    const reserved = { subject: 'Affaire sensible', confidentiality: 'reserved', named: [mayor, chief] }
    const letter = await mail('clerk').registerLetter(typedLetter(reserved))
    const lines = [{ addressee: person('mayor'), instruction: 'AVIS' }]
    await mail('chief').assign({ letterId: letter.id, version: letter.version, lines })
    const seen = async (key: StaffKey) => (await board(key).boardMayor()).waiting.map((one) => one.title)
    expect([await seen('mayor'), await seen('chief')]).toEqual([['Affaire sensible'], ['Affaire sensible']])
    expect([await seen('secretary'), await seen('deputyChief'), await seen('sg')]).toEqual([[], [], []])
  })

  test('what silence carried up to the mayor stands on the weekly sheet', async () => {
    const id = await office.note()
    await office.note({ text: 'Ce dont personne ne se plaint' })
    const carry = (escalation: 'chief' | 'mayor') =>
      office.store.change(theOffice, async (change) => {
        await change.tx.update(commitments).set({ escalation, escalatedOn: '2026-03-02' }).where(eq(commitments.id, id))
        await change.record('directives.choices.shipped', 'test')
      })
    await carry('chief')
    expect((await board('mayor').boardMayor()).carried).toEqual([])
    await carry('mayor')
    expect((await board('mayor').boardMayor()).carried.map((row) => row.id)).toEqual([id])
    const sheet = { carried: true, today: '2026-03-02' }
    const printed = await stateOfExecution(office.store.read, await office.as('mayor'), sheet)
    expect(printed.rows.map((row) => row.id)).toEqual([id])
  })
})

describe('the figures beside the navigation', () => {
  const counts = async (key: StaffKey) =>
    directivesCounts(office.store.read, await office.as(key), office.store.clock())

  test('what is due today or late counts, what is said to be done waits for whoever verifies', async () => {
    const id = await office.note({ dueOn: '2026-03-04' })
    await office.note({ dueOn: null })
    expect(await counts('technicalAgent')).toEqual({ owed: 0, verify: 0 })
    office.at('2026-03-04T08:00:00Z')
    expect(await counts('technicalAgent')).toEqual({ owed: 1, verify: 0 })
    await office.desk('technicalAgent').commitmentClaim({ commitmentId: id, proof: 'Posés ce matin' })
    expect(await counts('technicalAgent')).toEqual({ owed: 0, verify: 0 })
    expect([await counts('mayor'), await counts('chief')]).toEqual([
      { owed: 0, verify: 1 },
      { owed: 0, verify: 1 },
    ])
    expect(await counts('secretary')).toEqual({ owed: 0, verify: 0 })
  })

  test('whoever reads no commitments has none to count', async () => {
    expect(await counts('auditor')).toEqual({})
  })
})
