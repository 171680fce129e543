import { documents } from '@cabinet/blocks/documents/server/tables.ts'
import { refusalOf, typedLetter } from '@cabinet/duties/mail/server/small-office.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { requestForm } from '../rules/forms.ts'
import { registerRequest } from './register-request.ts'
import {
  accepted,
  audienceDay,
  type SmallReception,
  scheduled,
  smallReception,
  toDecide,
  typedRequest,
} from './small-reception.ts'
import { mayReadAudience } from './visible.ts'

let office: SmallReception
beforeEach(async () => {
  office = await smallReception()
})
afterEach(() => office.close())

const stateOf = async (audienceId: string) => (await office.desk('chief').audience({ audienceId })).audience.state

test('from a letter to its follow-up, every step by the office’s own commands', async () => {
  const letter = await office
    .mail('clerk')
    .registerLetter(typedLetter({ type: 'audience', subject: 'Terrain du stade' }))
  const request = await office.desk('secretary').registerFromLetter({ letterId: letter.id, motive: 'land' })
  expect(request).toMatchObject({ number: 'AU-2026-00001', channel: 'letter', letterId: letter.id, state: 'received' })
  // Fifteen working days, and two holidays among them.
  expect(request.dueOn).toBe('2026-03-25')
  const audienceId = request.id
  await office.desk('secretary').admit({ audienceId })
  await office.desk('sg').giveOpinion({ audienceId, view: 'unfavourable', note: 'Le dossier est en justice.' })
  expect(await stateOf(audienceId)).toBe('pre-audience')
  const before = await office.desk('chief').giveOpinion({ audienceId, view: 'favourable' })
  expect(before.state).toBe('to-decide')
  const page = await office.desk('mayor').audience({ audienceId })
  expect(page.diverging).toBe(true)
  expect(page.opinions.map((one) => [one.side, one.view, one.by])).toEqual([
    ['chief', 'favourable', 'Ekoué Mensavi'],
    ['secretary-general', 'unfavourable', 'Honoré Djidjo'],
  ])
  expect(page.letter?.number).toBe('A-2026-00001')
  await office.desk('mayor').decide({ audienceId, version: before.version, decision: 'receives', note: 'Avec le SG.' })
  const { slots } = await audienceDay(office)
  const set = await office.desk('secretary').book({ audienceId, slotId: slots[0] ?? '' })
  expect(set.state).toBe('scheduled')
  // The letter that invites them answers theirs, and that letter keeps its own course.
  const { reply } = await office.desk('secretary').audience({ audienceId })
  expect(reply).toMatchObject({ state: 'draft', subject: 'Votre audience AU-2026-00001 du jeudi 5 mars 2026' })
  const answered = await office.mail('chief').letter({ letterId: letter.id })
  expect(answered.thread.map((one) => one.id)).toContain(reply?.id)
  expect(answered.state).toBe('to-assign')
  await office.desk('clerk').confirm({ audienceId })
  office.at('2026-03-05T08:52:00Z')
  await office.desk('clerk').arrive({ audienceId, identity: 'card', badge: '7', partySize: 3 })
  office.at('2026-03-05T09:04:00Z')
  const { visits } = await office.desk('protocol').reception({})
  expect(visits).toMatchObject([{ waitingMinutes: 12, badge: '7', partySize: 3, start: '2026-03-05T09:00' }])
  expect(await office.desk('protocol').callNext({})).toMatchObject({ audienceId })
  await office.desk('protocol').start({ audienceId })
  office.at('2026-03-05T09:31:00Z')
  await office.desk('protocol').end({ audienceId })
  const promise = { text: 'Recevoir le géomètre', lead: `person:${office.ids.technicalHead}`, dueOn: '2026-03-20' }
  const report = { report: 'Le comité accepte le bornage.', commitments: [promise], letter: true }
  const reported = await office.desk('mayor').report({ audienceId, ...report })
  expect(reported.state).toBe('follow-up')
  expect(await refusalOf(office.desk('secretary').closeFollowUp({ audienceId, outcome: 'Bornage fait.' }))).toBe(
    'audiences.commitments-open',
  )
  const [owed] = (await office.desk('mayor').audience({ audienceId })).commitments
  const commitmentId = owed?.id ?? ''
  await office.desk('technicalHead').claimCommitment({ commitmentId, proof: 'Procès-verbal du 12 mars.' })
  expect(await refusalOf(office.desk('technicalHead').verifyCommitment({ commitmentId }))).toBe('commitments.own-proof')
  expect(await refusalOf(office.desk('secretary').verifyCommitment({ commitmentId }))).toBe('commitments.not-yours')
  await office.desk('mayor').verifyCommitment({ commitmentId })
  const closed = await office.desk('secretary').closeFollowUp({ audienceId, outcome: 'Bornage fait.' })
  expect(closed).toMatchObject({ state: 'closed', stateReason: 'Bornage fait.' })
  const events = (await office.desk('chief').history({ audienceId })).map((one) => one.event)
  expect(events).toContain('audiences.request.followed-up')
  expect(events.at(-1)).toBe('audiences.request.registered')
})

test('a letter clicked twice, and by two people, is one request', async () => {
  const letter = await office.mail('clerk').registerLetter(typedLetter({ type: 'audience' }))
  const [first, second] = await Promise.all([
    office.desk('secretary').registerFromLetter({ letterId: letter.id }),
    office.desk('clerk').registerFromLetter({ letterId: letter.id }),
  ])
  expect(first.id).toBe(second.id)
  expect((await office.desk('chief').list({ list: 'all' })).rows).toHaveLength(1)
})

test('numbers have no gap: what is refused takes none', async () => {
  const desk = office.desk('secretary')
  expect((await desk.register(typedRequest())).number).toBe('AU-2026-00001')
  expect(await refusalOf(desk.register(typedRequest({ motive: 'unheard-of' })))).toBe('audiences.unknown-motive')
  expect(await refusalOf(desk.register(typedRequest({ receivedOn: '2026-03-03' })))).toBe(
    'audiences.received-in-future',
  )
  expect((await desk.register(typedRequest())).number).toBe('AU-2026-00002')
})

test('the same press of the button, sent twice, is one request; somebody else’s is refused', async () => {
  const form = typedRequest()
  const first = await office.desk('secretary').register(form)
  expect((await office.desk('secretary').register(form)).id).toBe(first.id)
  expect(await refusalOf(office.desk('clerk').register(form))).toBe('audiences.request-of-another')
})

test.each([
  ['delegates', { delegateId: 'deputyMayor' }, 'delegated', 'J’ai demandé à Firmin Tohoué de vous recevoir'],
  [
    'orients',
    { unit: 'Affaires sociales' },
    'oriented',
    'Cette affaire relevant du service «\u202fAffaires sociales\u202f»',
  ],
  ['refuses', {}, 'refused', 'Je suis au regret de ne pouvoir vous recevoir\u202f: Une procédure est en cours.'],
] as const)('a decision that %s is told by letter and moves the request', async (decision, to, state, text) => {
  const { id: audienceId, version, dueOn } = await toDecide(office)
  const delegateId = 'delegateId' in to ? office.ids[to.delegateId] : null
  const unitId = 'unit' in to ? (await office.unit(to.unit)).slice(5) : null
  const note = 'Une procédure est en cours.'
  const decided = await office.desk('mayor').decide({ audienceId, version, decision, note, delegateId, unitId })
  expect(decided).toMatchObject({ state, dueOn })
  const draft = await office.mail('mayor').letter({ letterId: decided.replyLetterId ?? '' })
  expect(JSON.stringify(draft.draft?.body)).toContain(text)
})

test('delegating keeps the citizen’s clock, and the answer of the delegate ends it', async () => {
  const { id: audienceId, version } = await toDecide(office)
  await office
    .desk('mayor')
    .decide({ audienceId, version, decision: 'delegates', delegateId: office.ids.technicalHead })
  office.at('2026-03-20T08:00:00Z')
  expect((await office.desk('chief').list({ list: 'late' })).rows.map((row) => row.id)).toEqual([audienceId])
  expect((await office.desk('technicalHead').list({ list: 'mine' })).rows).toHaveLength(1)
  await office.desk('technicalHead').closeFollowUp({ audienceId, outcome: 'Reçus le 18 mars, affaire réglée.' })
  expect((await office.desk('chief').list({ list: 'late' })).rows).toEqual([])
})

test('urgency goes before the mayor without both opinions, with the reason on the record', async () => {
  const { id: audienceId } = await office.desk('clerk').register(typedRequest())
  expect(await refusalOf(office.desk('clerk').declareUrgent({ audienceId, reason: 'Menace de grève.' }))).toBe(
    'office.not-your-post',
  )
  const urgent = await office.desk('secretary').declareUrgent({ audienceId, reason: 'Menace de grève.' })
  expect(urgent).toMatchObject({ state: 'to-decide', urgent: true, urgencyReason: 'Menace de grève.' })
  const [last] = await office.desk('chief').history({ audienceId })
  expect(last).toMatchObject({ event: 'audiences.request.urgent', reason: 'Menace de grève.', who: 'Rosine Adjé' })
})

test('an opinion that asks for something missing sends the request back; completed, both speak again', async () => {
  const { id: audienceId } = await office.desk('secretary').register(typedRequest())
  await office.desk('secretary').admit({ audienceId })
  await office.desk('chief').giveOpinion({ audienceId, view: 'favourable' })
  const back = await office.desk('sg').giveOpinion({ audienceId, view: 'complete', note: 'Le plan du quartier.' })
  expect(back).toMatchObject({ state: 'incomplete', stateReason: 'Le plan du quartier.' })
  expect(back.replyLetterId).not.toBeNull()
  const again = await office.desk('secretary').complete({ audienceId, reason: 'Plan remis le 4 mars.' })
  expect(again).toMatchObject({ state: 'pre-audience', round: 2 })
  expect((await office.desk('chief').list({ list: 'to-opine' })).rows).toHaveLength(1)
  await office.desk('chief').giveOpinion({ audienceId, view: 'unfavourable', note: 'Trop tard.' })
  const page = await office.desk('chief').audience({ audienceId })
  expect(page.opinions.map((one) => [one.round, one.side, one.view])).toEqual([
    [1, 'chief', 'favourable'],
    [1, 'secretary-general', 'complete'],
    [2, 'chief', 'unfavourable'],
  ])
})

test('each opinion is given once, by two people', async () => {
  const { id: audienceId } = await office.desk('secretary').register(typedRequest())
  expect(await refusalOf(office.desk('chief').giveOpinion({ audienceId, view: 'favourable' }))).toBe(
    'audiences.not-in-pre-audience',
  )
  await office.desk('secretary').admit({ audienceId })
  await office.desk('chief').giveOpinion({ audienceId, view: 'favourable' })
  expect(await refusalOf(office.desk('deputyChief').giveOpinion({ audienceId, view: 'favourable' }))).toBe(
    'audiences.opinion-given',
  )
  expect(await refusalOf(office.desk('adviser').giveOpinion({ audienceId, view: 'favourable' }))).toBe(
    'office.not-your-post',
  )
  await office.lend({ absent: 'sg', to: 'chief', acts: ['audiences.read', 'audiences.opinion-general'] })
  expect(await refusalOf(office.desk('chief').giveOpinion({ audienceId, view: 'favourable' }))).toBe(
    'audiences.both-opinions',
  )
})

test('a stand-in gives the opinion in the absent person’s place, and both names stand on it', async () => {
  const { id: audienceId } = await office.desk('secretary').register(typedRequest())
  await office.desk('secretary').admit({ audienceId })
  await office.lend({ absent: 'sg', to: 'adviser', acts: ['audiences.read', 'audiences.opinion-general'] })
  await office.desk('adviser').giveOpinion({ audienceId, view: 'favourable' })
  const { opinions } = await office.desk('chief').audience({ audienceId })
  expect(opinions).toMatchObject([{ side: 'secretary-general', by: 'Casimir Dossa', inPlaceOf: 'Honoré Djidjo' }])
})

test('a deputy decides in the mayor’s place when that was lent', async () => {
  const { id: audienceId, version } = await toDecide(office)
  expect(await refusalOf(office.desk('deputyMayor').decide({ audienceId, version, decision: 'receives' }))).toBe(
    'office.not-your-post',
  )
  await office.lend({ absent: 'mayor', to: 'deputyMayor', acts: ['audiences.read', 'audiences.decide'] })
  const decided = await office.desk('deputyMayor').decide({ audienceId, version, decision: 'receives' })
  expect(decided).toMatchObject({ decidedBy: office.ids.deputyMayor, decidedInPlaceOf: office.ids.mayor })
})

test('the second of two who decide is told', async () => {
  const { id: audienceId, version } = await toDecide(office)
  await office.desk('secretary').correct({
    ...{ audienceId, version, visitor: 'Mme Akissi Brouvi', motive: 'neighbourhood', subject: 'Éclairage' },
  })
  expect(await refusalOf(office.desk('mayor').decide({ audienceId, version, decision: 'receives' }))).toBe(
    'audiences.request-changed',
  )
})

test('not admissible is told by letter, can be taken up again, and closes', async () => {
  const { id: audienceId } = await office.desk('secretary').register(typedRequest())
  const out = await office.desk('secretary').notAdmissible({ audienceId, reason: 'Relève du tribunal.' })
  expect(out.replyLetterId).not.toBeNull()
  await office.desk('secretary').takeUpAgain({ audienceId, reason: 'Erreur de notre part.' })
  expect(await stateOf(audienceId)).toBe('received')
  await office.desk('secretary').notAdmissible({ audienceId, reason: 'Relève du tribunal.' })
  expect((await office.desk('secretary').close({ audienceId })).state).toBe('closed')
})

test('what was granted is not closed before anything came of it', async () => {
  const { id: audienceId } = await accepted(office)
  expect(await refusalOf(office.desk('secretary').close({ audienceId }))).toBe('audiences.not-over')
  expect(await refusalOf(office.desk('secretary').closeFollowUp({ audienceId, outcome: 'Rien.' }))).toBe(
    'audiences.not-followed-up',
  )
  expect(await refusalOf(office.desk('mayor').report({ audienceId, report: 'Rien.' }))).toBe('audiences.not-held')
})

test('the third request in six months is said to whoever registers and whoever reads it', async () => {
  const first = await office.desk('clerk').register(typedRequest())
  const asker = { contactId: first.contactId ?? '' }
  office.at('2026-05-04T08:00:00Z')
  const told = { asker, receivedOn: '2026-05-04' }
  await office.desk('clerk').register(typedRequest({ ...told, subject: 'Fête du quartier' }))
  const asked = { contactId: asker.contactId, name: '', subject: 'Éclairage de la rue du Phare' }
  expect((await office.desk('clerk').hints(asked)).repeat).toEqual({ times: 3, sameSubject: true })
  const third = await office.desk('clerk').register(typedRequest(told))
  const page = await office.desk('chief').audience({ audienceId: third.id })
  expect(page.repeat).toEqual({ times: 3, sameSubject: true })
  expect(page.earlier).toHaveLength(2)
  office.at('2026-09-03T08:00:00Z')
  expect((await office.desk('clerk').hints(asked)).repeat).toEqual({ times: 3, sameSubject: true })
  office.at('2026-11-05T08:00:00Z')
  expect((await office.desk('clerk').hints(asked)).repeat).toBeNull()
})

test('somebody who is not in the address book is recognised by the name', async () => {
  const { id } = await office
    .desk('chief')
    .register(typedRequest({ reserved: true, asker: { name: 'Afi Sossou', kind: 'citizen' }, visitor: '' }))
  const hints = await office.desk('chief').hints({ contactId: null, name: 'afi sossou', subject: '' })
  expect(hints.earlier.map((one) => one.id)).toEqual([id])
  expect((await office.desk('clerk').hints({ contactId: null, name: 'Afi Sossou', subject: '' })).earlier).toEqual([])
})

test('the visitor withdraws: the slot is free again', async () => {
  const { slots, dayId } = await audienceDay(office)
  const { id: audienceId } = await scheduled(office, slots[0] ?? '')
  const gone = await office.desk('clerk').withdraw({ audienceId, reason: 'Affaire réglée.' })
  expect(gone.state).toBe('withdrawn')
  const day = await office.desk('secretary').day({ dayId })
  expect(day.slots[0]).toMatchObject({ state: 'free', audience: null })
})

test('papers handed in with a request are read by whoever may know of it', async () => {
  const paper = {
    sha256: 'a'.repeat(64),
    name: 'plan.pdf',
    type: 'application/pdf',
    size: 10,
    pages: 1,
    text: '',
    flags: [],
  }
  const form = requestForm.parse(typedRequest({ reserved: true, asker: { name: 'Afi Sossou', kind: 'citizen' } }))
  const { id } = await office.change('chief', (change) => registerRequest(change, form, [paper]))
  expect((await office.desk('mayor').audience({ audienceId: id })).papers.map((one) => one.name)).toEqual(['plan.pdf'])
  expect(await office.store.read.select({ kind: documents.ownerKind }).from(documents)).toEqual([{ kind: 'audience' }])
  expect(await mayReadAudience(office.store.read, await office.as('sg'), id)).toBe(true)
  expect(await mayReadAudience(office.store.read, await office.as('clerk'), id)).toBe(false)
})

test('a delegate reports on the audience they gave; somebody else’s is not theirs to close', async () => {
  const { id: audienceId, version } = await toDecide(office)
  const delegateId = office.ids.deputyMayor
  await office.desk('mayor').decide({ audienceId, version, decision: 'delegates', delegateId })
  const answer = { audienceId, outcome: 'Entendus, affaire réglée.' }
  expect(await refusalOf(office.desk('adviser').closeFollowUp(answer))).toBe('office.not-your-post')
  await office.desk('secretary').schedule({ audienceId, start: '2026-03-04T10:00', minutes: 20 })
  office.at('2026-03-04T10:00:00Z')
  await office.desk('clerk').arrive({ audienceId, identity: 'known' })
  await office.desk('deputyMayor').start({ audienceId })
  await office.desk('deputyMayor').end({ audienceId })
  const lead = `unit:${(await office.unit('Services techniques')).slice(5)}`
  const commitments = [{ text: 'Répondre par écrit', lead }]
  await office.desk('deputyMayor').report({ audienceId, report: 'Entendus.', commitments })
  const [owed] = (await office.desk('deputyMayor').audience({ audienceId })).commitments
  // The word is the deputy’s, and any of the service may say that it is kept.
  expect(owed).toMatchObject({ authority: 'Firmin Tohoué', leadName: 'Services techniques', state: 'issued' })
  await office.desk('technicalAgent').claimCommitment({ commitmentId: owed?.id ?? '', proof: 'Lettre partie.' })
  await office.desk('deputyMayor').verifyCommitment({ commitmentId: owed?.id ?? '' })
  expect((await office.desk('deputyMayor').closeFollowUp(answer)).state).toBe('closed')
})
