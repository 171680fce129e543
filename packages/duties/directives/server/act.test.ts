import { attachToCommitment, claimCommitment } from '@cabinet/blocks/commitments/server/claim-commitment.ts'
import { commitments } from '@cabinet/blocks/commitments/server/tables.ts'
import { commitmentFor, mayReadCommitment } from '@cabinet/blocks/commitments/server/visible.ts'
import { peoplePermissions } from '@cabinet/blocks/people/rules/permissions.ts'
import { grantStandIn } from '@cabinet/blocks/people/server/grant-stand-in.ts'
import { typedRequest } from '@cabinet/duties/audiences/server/small-reception.ts'
import { refusalOf, type StaffKey, typedLetter } from '@cabinet/duties/mail/server/small-office.ts'
import { addDays } from '@cabinet/office/day.ts'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { directivesPermissions } from '../rules/permissions.ts'
import { nextKey, type SmallDirectives, smallDirectives } from './small-directives.ts'

let office: SmallDirectives
beforeEach(async () => {
  office = await smallDirectives()
})
afterEach(() => office.close())

const sees = async (key: StaffKey, commitmentId: string) => {
  const asked = { commitmentId, now: office.store.clock() }
  return commitmentFor(office.store.read, await office.as(key), asked).then(
    () => true,
    () => false,
  )
}
const paper = { sha256: 'a'.repeat(64), name: 'photo.jpg', type: 'jpg', size: 10, pages: null, text: null, flags: [] }

describe('noting', () => {
  test('a line of text, a lead and a day are enough; it is given on the mayor’s word', async () => {
    const id = await office.note()
    const page = await office.desk('mayor').commitment({ commitmentId: id })
    expect(page).toMatchObject({
      ...{ state: 'issued', kind: 'directive', authority: 'mayor', authorityName: 'Adjoua Kpassélo' },
      ...{ leadName: 'Moussa Tié', dueOn: '2026-03-20', firstDueOn: '2026-03-20', issuedOn: '2026-03-02' },
      ...{ isOpen: true, late: false, source: { kind: 'note', to: null }, notedByName: 'Ekoué Mensavi' },
    })
    expect(page.may).toMatchObject({ cancel: true, postpone: true, claim: false, verify: false })
  })

  test('a rule gives the day, counted from the day it was given', async () => {
    const dueRule = { count: 10, of: 'working-days' as const }
    const id = await office.note({ dueOn: null, dueRule, issuedOn: '2026-02-27' })
    const page = await office.desk('mayor').commitment({ commitmentId: id })
    expect(page).toMatchObject({ issuedOn: '2026-02-27', dueOn: '2026-03-13', firstDueOn: '2026-03-13', dueRule })
  })

  test.each([
    ['a day before it is given', { dueOn: '2026-03-01' }, 'commitments.due-before-issue'],
    ['given tomorrow', { issuedOn: '2026-03-03' }, 'commitments.issued-later'],
    ['a lead who is not there', { lead: 'post:nowhere' }, 'commitments.unknown-lead'],
    ['a helper who is not there', { helpers: ['unit:nowhere'] }, 'commitments.unknown-lead'],
    ['somebody unknown whose word it is', { authorityId: 'nobody' }, 'commitments.unknown-authority'],
    ['a letter nobody knows', { source: { kind: 'letter', id: 'nothing' } }, 'office.not-found'],
  ])('%s is refused', async (_, change, code) => expect(await refusalOf(office.note(change))).toBe(code))

  test('the same press sent twice is one commitment, and somebody else’s key is nobody’s', async () => {
    const requestKey = nextKey()
    expect(await office.note({ requestKey })).toBe(await office.note({ requestKey }))
    expect(await refusalOf(office.note({ requestKey }, 'secretary'))).toBe('commitments.request-of-another')
    expect(await office.store.read.$count(commitments)).toBe(1)
  })

  test('what an agent heard the mayor say is proposed, and waits for somebody who may say so', async () => {
    const commitmentId = await office.note({ dueOn: null, dueRule: { count: 1, of: 'months' } }, 'technicalAgent')
    const before = await office.desk('mayor').commitment({ commitmentId })
    expect(before).toMatchObject({ state: 'proposed', issuedOn: null, dueOn: null })
    expect(await office.facts(commitmentId)).toEqual([])
    expect(await refusalOf(office.desk('technicalAgent').commitmentIssue({ commitmentId }))).toBe(
      'commitments.not-yours',
    )
    office.at('2026-03-05T08:00:00Z')
    await office.desk('mayor').commitmentIssue({ commitmentId })
    const after = await office.desk('mayor').commitment({ commitmentId })
    expect(after).toMatchObject({ state: 'issued', issuedOn: '2026-03-05', dueOn: '2026-04-05' })
    expect(await office.facts(commitmentId)).toMatchObject([{ kind: 'commitment.issued', day: '2026-03-05' }])
  })

  test('what was only heard and is then given up leaves nothing to count', async () => {
    const commitmentId = await office.note({}, 'technicalAgent')
    await office.desk('mayor').commitmentCancel({ commitmentId, reason: 'Je ne l’ai pas dit.' })
    expect(await office.facts(commitmentId)).toEqual([])
  })

  test('several from one text: each with its lead and its day, all of them or none', async () => {
    const lead = `person:${office.ids.technicalAgent}`
    const lines = [
      { text: 'Réparer la pompe de Kpota', lead, dueOn: '2026-03-10' },
      {
        text: 'Recevoir le comité',
        lead: `person:${office.ids.socialHead}`,
        dueRule: { count: 2, of: 'days' as const },
      },
    ]
    const form = { requestKey: nextKey(), authority: 'council' as const, lines }
    const noted = await office.desk('chief').commitmentNoteSeveral(form)
    expect(noted.map((one) => one.dueOn)).toEqual(['2026-03-10', '2026-03-04'])
    const again = await office.desk('chief').commitmentNoteSeveral(form)
    expect(again.map((one) => one.id)).toEqual(noted.map((one) => one.id))
    const broken = {
      ...form,
      requestKey: nextKey(),
      lines: [...lines, { text: 'Sans personne', lead: 'person:nobody' }],
    }
    expect(await refusalOf(office.desk('chief').commitmentNoteSeveral(broken))).toBe('commitments.unknown-lead')
    expect(await office.store.read.$count(commitments)).toBe(2)
  })
})

describe('who may know', () => {
  test('whoever helps sees it as long as they help', async () => {
    const commitmentId = await office.note()
    expect(await sees('socialHead', commitmentId)).toBe(false)
    const helpers = [`person:${office.ids.socialHead}`]
    await office.desk('technicalAgent').commitmentHelpers({ commitmentId, helpers })
    expect(await sees('socialHead', commitmentId)).toBe(true)
    const page = await office.desk('socialHead').commitment({ commitmentId })
    expect(page.helpers.map((one) => one.name)).toEqual(['Désiré Agossou'])
    expect(page.may).toMatchObject({ attach: true, claim: false, cancel: false })
    await office.desk('chief').commitmentHelpers({ commitmentId, helpers: [] })
    expect(await sees('socialHead', commitmentId)).toBe(false)
  })

  test('said in a reserved letter it is reserved: only the people named on it, and helpers are people', async () => {
    const { chief, mayor } = office.ids
    const letter = await office
      .mail('clerk')
      .registerLetter(typedLetter({ confidentiality: 'reserved', named: [chief, mayor] }))
    const source = { kind: 'letter', id: letter.id }
    const commitmentId = await office.note({ source })
    for (const key of ['technicalAgent', 'chief', 'mayor'] as const)
      expect([key, await sees(key, commitmentId)]).toEqual([key, true])
    for (const key of ['technicalHead', 'sg', 'deputyChief', 'secretary', 'auditor'] as const)
      expect([key, await sees(key, commitmentId)]).toEqual([key, false])
    expect(await refusalOf(office.desk('sg').commitment({ commitmentId }))).toBe('office.not-found')
    expect(await mayReadCommitment(office.store.read, await office.as('sg'), commitmentId)).toBe(false)
    const unit = await office.unit('Services techniques')
    expect(await refusalOf(office.note({ source, lead: unit }))).toBe('commitments.reserved-to-persons')
    expect(await refusalOf(office.desk('chief').commitmentHelpers({ commitmentId, helpers: [unit] }))).toBe(
      'commitments.reserved-to-persons',
    )
    // The lead knows what is owed, not the letter it was said in.
    const page = await office.desk('technicalAgent').commitment({ commitmentId })
    expect(page.source).toEqual({ kind: 'letter', title: '', number: null, on: null, to: null, reserved: false })
    expect(await office.facts(commitmentId)).toMatchObject([{ reserved: true, origin: 'letter' }])
  })

  test('the source opens for whoever may see it', async () => {
    const { id } = await office.audiences('clerk').register(typedRequest())
    const commitmentId = await office.note({ source: { kind: 'audience', id } })
    const page = await office.desk('mayor').commitment({ commitmentId })
    expect(page.source).toMatchObject({ to: `/audiences/${id}`, title: 'Éclairage public de la rue du Phare' })
    expect((await office.desk('technicalAgent').commitment({ commitmentId })).source.to).toBe(null)
  })

  test('it is found by its words, by those who may see it and nobody else', async () => {
    const id = await office.note()
    const found = async (key: StaffKey) =>
      (await office.desk(key).commitmentFind({ text: 'phare lampad' })).map((one) => one.id)
    for (const key of ['technicalAgent', 'technicalHead', 'chief', 'mayor'] as const)
      expect([key, await found(key)]).toEqual([key, [id]])
    for (const key of ['clerk', 'socialHead', 'protocol'] as const) expect([key, await found(key)]).toEqual([key, []])
  })
})

describe('doing', () => {
  test('read, said to be done with a paper, returned, done again, seen by somebody else; every act is counted', async () => {
    const commitmentId = await office.note({ lead: await office.unit('Services techniques') })
    const [agent, mayor] = [office.desk('technicalAgent'), office.desk('mayor')]
    await agent.commitmentAcknowledge({ commitmentId })
    expect(await refusalOf(agent.commitmentClaim({ commitmentId, proof: '' }))).toBe('commitments.no-proof')
    await office.change('technicalAgent', (inHand) => claimCommitment(inHand, { commitmentId, proof: '' }, [paper]))
    expect(await refusalOf(agent.commitmentVerify({ commitmentId }))).toBe('commitments.own-proof')
    await mayor.commitmentReturn({ commitmentId, reason: 'Il en manque un.' })
    office.at('2026-03-24T08:00:00Z')
    await agent.commitmentClaim({ commitmentId, proof: 'Photo du 24 mars.' })
    await mayor.commitmentVerify({ commitmentId })
    const page = await mayor.commitment({ commitmentId })
    expect(page).toMatchObject({
      state: 'verified',
      isOpen: false,
      proof: 'Photo du 24 mars.',
      stateByName: 'Adjoua Kpassélo',
    })
    expect(page.papers.map((one) => one.name)).toEqual(['photo.jpg'])
    expect(page.history.map((one) => [one.who, one.event.split('.').at(-1)])).toEqual([
      ['Adjoua Kpassélo', 'verified'],
      ['Moussa Tié', 'claimed'],
      ['Adjoua Kpassélo', 'returned'],
      ['Moussa Tié', 'claimed'],
      ['Moussa Tié', 'acknowledged'],
      ['Ekoué Mensavi', 'noted'],
    ])
    const counted = await office.facts(commitmentId)
    expect(counted.map((one) => one.kind)).toEqual(
      ['issued', 'acknowledged', 'claimed', 'returned', 'claimed', 'verified'].map((kind) => `commitment.${kind}`),
    )
    const unit = await office.unit('Services techniques')
    for (const fact of counted)
      expect(fact).toMatchObject({
        ...{ day: '2026-03-02', due: '2026-03-20', until: '2026-03-20', whose: unit, sort: 'mayor', origin: 'note' },
      })
  })

  test('papers are added by the lead, whoever helps and whoever waits; others are told there is nothing', async () => {
    const commitmentId = await office.note({ helpers: [`person:${office.ids.socialHead}`] })
    const attach = (key: StaffKey) => office.change(key, (inHand) => attachToCommitment(inHand, commitmentId, [paper]))
    for (const key of ['technicalAgent', 'socialHead', 'chief'] as const) await attach(key)
    expect(await refusalOf(attach('technicalHead'))).toBe('commitments.not-yours')
    expect(await refusalOf(attach('clerk'))).toBe('office.not-found')
    expect((await office.desk('chief').commitment({ commitmentId })).papers).toHaveLength(3)
  })

  test('replaced by another one, with the reason; never by itself nor by one that is no longer valid', async () => {
    const [first, second] = [await office.note(), await office.note({ text: 'Poser cinq lampadaires' })]
    const replace = (commitmentId: string, byId: string) =>
      office.desk('mayor').commitmentSupersede({ commitmentId, byId, reason: 'Trois ne suffisent pas.' })
    expect(await refusalOf(replace(first, first))).toBe('commitments.replaced-by-nothing')
    expect((await replace(first, second)).state).toBe('superseded')
    expect(await refusalOf(replace(second, first))).toBe('commitments.replaced-by-nothing')
    expect(await refusalOf(replace(first, second))).toBe('office.cannot-move')
    const page = await office.desk('mayor').commitment({ commitmentId: first })
    expect(page).toMatchObject({ supersededBy: { id: second, text: 'Poser cinq lampadaires' }, isOpen: false })
    expect(await office.facts(first, 'commitment.dropped')).toMatchObject([{ sort: 'superseded' }])
    const third = await office.note({ text: 'Poser sept lampadaires' })
    const form = { commitmentId: second, byId: third, reason: 'Je préfère.' }
    expect(await refusalOf(office.desk('technicalAgent').commitmentSupersede(form))).toBe('commitments.not-yours')
  })

  test('what had no day is given its first, and that one stays first', async () => {
    const commitmentId = await office.note({ dueOn: null })
    const put = (to: string) =>
      office.desk('mayor').commitmentPostpone({ commitmentId, to, reason: 'Il faut un jour.' })
    expect(await refusalOf(put('2026-03-01'))).toBe('commitments.due-before-issue')
    await put('2026-03-10')
    await put('2026-03-31')
    const page = await office.desk('mayor').commitment({ commitmentId })
    expect(page).toMatchObject({ dueOn: '2026-03-31', firstDueOn: '2026-03-10' })
    expect(page.postponements.map((one) => [one.from, one.to])).toEqual([
      [null, '2026-03-10'],
      ['2026-03-10', '2026-03-31'],
    ])
    expect(await office.facts(commitmentId, 'commitment.postponed')).toMatchObject([
      { due: '2026-03-10', until: '2026-03-10' },
      { due: '2026-03-10', until: '2026-03-31' },
    ])
  })
})

test('whatever happens to it, every day it was due stays, the first stays first, and nobody sees their own proof', async () => {
  const acts = ['postpone', 'acknowledge', 'claim', 'verify', 'return', 'helpers', 'cancel'] as const
  const people = ['technicalAgent', 'mayor', 'chief'] as const
  const step = fc.record({
    act: fc.constantFrom(...acts),
    by: fc.constantFrom(...people),
    days: fc.integer({ min: -3, max: 9 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const commitmentId = await office.note()
      let [due, claimedBy] = ['2026-03-20', '']
      const days = [due]
      for (const { act, by, days: later } of steps) {
        const to = addDays(due, later)
        if (!(await done(act, by, { commitmentId, to }))) continue
        if (act === 'postpone') due = to
        if (act === 'postpone') days.push(to)
        if (act === 'claim') claimedBy = by
        if (act === 'verify' || act === 'return') expect(by).not.toBe(claimedBy)
      }
      const page = await office.desk('mayor').commitment({ commitmentId })
      expect([page.firstDueOn, ...page.postponements.map((one) => one.to)]).toEqual(days)
      expect(page.postponements.map((one) => one.from)).toEqual(days.slice(0, -1))
      expect(page.dueOn).toBe(days.at(-1))
      expect(days).toEqual([...days].sort())
    }),
    { numRuns: 12 },
  )
})

/** Whether it was done; a refusal is an answer here. */
async function done(
  act: string,
  by: StaffKey,
  { commitmentId, to }: { commitmentId: string; to: string },
): Promise<boolean> {
  const desk = office.desk(by)
  const reason = 'Parce que.'
  const doing = {
    postpone: () => desk.commitmentPostpone({ commitmentId, to, reason }),
    acknowledge: () => desk.commitmentAcknowledge({ commitmentId }),
    claim: () => desk.commitmentClaim({ commitmentId, proof: 'Fait.' }),
    verify: () => desk.commitmentVerify({ commitmentId }),
    return: () => desk.commitmentReturn({ commitmentId, reason }),
    helpers: () => desk.commitmentHelpers({ commitmentId, helpers: [`person:${office.ids.socialHead}`] }),
    cancel: () => desk.commitmentCancel({ commitmentId, reason }),
  }[act]
  return refusalOf(Promise.resolve(doing?.())).then(
    () => false,
    () => true,
  )
}

test('the letter it was said on shows it to those who may open it', async () => {
  const letter = await office.mail('clerk').registerLetter(typedLetter())
  await office.note({ text: 'Répondre à la préfecture', source: { kind: 'letter', id: letter.id } })
  const on = async (key: StaffKey) =>
    (await office.mail(key).letterCommitments({ letterId: letter.id })).map((one) => [one.text, one.leadName])
  expect(await on('chief')).toEqual([['Répondre à la préfecture', 'Moussa Tié']])
  expect(await on('clerk')).toEqual([])
  expect(await refusalOf(on('technicalAgent'))).toBe('office.not-found')
})

test('somebody standing in keeps what was lent, in the name of whoever is away, as long as they are', async () => {
  const commitmentId = await office.note({ lead: `person:${office.ids.technicalHead}` })
  expect(await sees('socialHead', commitmentId)).toBe(false)
  await office.change('technicalHead', (inHand) =>
    grantStandIn(inHand, {
      ...{ absentId: office.ids.technicalHead, standInId: office.ids.socialHead, from: '2026-03-02', to: '2026-03-06' },
      ...{
        acts: ['directives.read'],
        reserved: false,
        permissions: { ...peoplePermissions, ...directivesPermissions },
      },
    }),
  )
  await office.desk('socialHead').commitmentClaim({ commitmentId, proof: 'Vu sur place.' })
  const [last] = (await office.desk('socialHead').commitment({ commitmentId })).history
  expect(last).toMatchObject({ who: 'Désiré Agossou', inPlaceOf: 'Solange Kadio' })
  office.at('2026-03-09T08:00:00Z')
  expect(await sees('socialHead', commitmentId)).toBe(false)
})
