import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import { roles } from '@cabinet/office/role.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AudienceState, audienceStates, canMoveAudience, moveAudience } from './audience.ts'
import { answerDue, clockRuns, isLate } from './clock.ts'
import { openStates, statesOfList } from './lists.ts'
import { mayOn } from './may.ts'
import { audienceNumber, typedAudienceNumber } from './numbering.ts'
import { afterOpinion, diverge } from './opinions.ts'
import { audiencesPermissions } from './permissions.ts'
import { publicStage } from './public-stage.ts'
import { alike, repeatOf, sixMonthsBefore } from './repeat.ts'

const anyState = fc.constantFrom(...audienceStates)

test.each<[AudienceState, AudienceState]>([
  ['received', 'pre-audience'],
  ['received', 'to-decide'],
  ['pre-audience', 'incomplete'],
  ['to-decide', 'delegated'],
  ['delegated', 'scheduled'],
  ['scheduled', 'arrived'],
  ['arrived', 'in-progress'],
  ['in-progress', 'held'],
  ['postponed', 'accepted'],
  ['follow-up', 'closed'],
])('%s may become %s', (from, to) => expect(moveAudience(from, to)).toBe(to))

test.each<[AudienceState, AudienceState]>([
  ['received', 'accepted'],
  ['pre-audience', 'accepted'],
  ['refused', 'scheduled'],
  ['held', 'arrived'],
  ['closed', 'received'],
  ['oriented', 'scheduled'],
  ['in-progress', 'absent'],
])('%s may not become %s', (from, to) => expect(() => moveAudience(from, to)).toThrow('office.cannot-move'))

test('every request can come to its end, and none leaves it', () => {
  const reaches = (from: AudienceState): Set<AudienceState> => {
    const seen = new Set<AudienceState>([from])
    for (const state of seen) for (const next of audienceStates) if (canMoveAudience(state, next)) seen.add(next)
    return seen
  }
  fc.assert(fc.property(anyState, (state) => reaches(state).has('closed')))
  expect([...reaches('closed')]).toEqual(['closed'])
})

test('a request stands in one queue at a time, and what is open in at least one', () => {
  const queues = Object.values(statesOfList) as readonly (readonly AudienceState[])[]
  for (const state of openStates)
    expect([state, queues.filter((queue) => queue.includes(state)).length]).toEqual([state, 1])
})

const calendar = { weekend: [6, 7], holidays: [{ day: '2026-04-06' }] }

test.each([
  ['five working days from a Monday', '2026-03-02', 5, '2026-03-09'],
  ['from a Friday', '2026-03-06', 1, '2026-03-09'],
  ['over a holiday', '2026-04-03', 1, '2026-04-07'],
])('an answer is due %s', (_, from, days, due) => expect(answerDue(from, days, calendar)).toBe(due))

test('a motive without a delay promises nothing', () => expect(answerDue('2026-03-02', null, calendar)).toBeNull())

test('the clock rests while the request lies with the citizen, and stops with a time or a refusal', () => {
  const late = audienceStates.filter((state) => isLate({ state, dueOn: '2026-03-09' }, '2026-03-10'))
  expect(late).toEqual(clockRuns.toSorted((a, b) => audienceStates.indexOf(a) - audienceStates.indexOf(b)))
  expect(late).toContain('delegated')
  expect(late).toContain('oriented')
  for (const state of ['incomplete', 'refused', 'scheduled', 'closed'] as const) expect(late).not.toContain(state)
  expect(isLate({ state: 'received', dueOn: '2026-03-09' }, '2026-03-09')).toBe(false)
  expect(isLate({ state: 'received', dueOn: null }, '2099-01-01')).toBe(false)
})

test.each([
  ['2026-08-31', '2026-02-28'],
  ['2024-08-31', '2024-02-29'],
  ['2026-03-02', '2025-09-02'],
  ['2026-07-31', '2026-01-31'],
  ['2026-12-31', '2026-06-30'],
  ['2026-06-15', '2025-12-15'],
])('six months before %s is %s', (day, before) => expect(sixMonthsBefore(day)).toBe(before))

const asked = { receivedOn: '2026-06-15', subject: 'Éclairage public de la rue du Phare' }
const once = { receivedOn: '2026-02-01', subject: 'Panne d’éclairage rue du Phare' }
const twice = { receivedOn: '2026-05-01', subject: 'Terrain du stade' }

test.each([
  ['the second time says nothing', [once], null],
  ['the third is said', [once, twice], { times: 3, sameSubject: true }],
  ['about other things', [twice, twice], { times: 3, sameSubject: false }],
  [
    'on the very day six months ago it still counts',
    [twice, { ...once, receivedOn: '2025-12-15' }],
    { times: 3, sameSubject: true },
  ],
  ['a day earlier it does not', [twice, { ...once, receivedOn: '2025-12-14' }], null],
  ['what came after it does not count', [twice, { ...once, receivedOn: '2026-06-16' }], null],
])('%s', (_, earlier, said) => expect(repeatOf(earlier, asked)).toEqual(said))

test.each([
  ['Éclairage public', 'ECLAIRAGE de la place', true],
  ['Demande d’audience', 'Demande d’audience', false],
  ['Terrain du stade', 'Fête du quartier', false],
  ['', '', false],
])('« %s » and « %s »: the same matter is %s', (left, right, same) => {
  expect(alike(left, right)).toBe(same)
  expect(alike(right, left)).toBe(same)
})

test.each([
  ['one side', [{ side: 'chief', view: 'favourable' }], 'pre-audience'],
  [
    'both',
    [
      { side: 'chief', view: 'favourable' },
      { side: 'secretary-general', view: 'orient' },
    ],
    'to-decide',
  ],
  ['one wants it completed', [{ side: 'secretary-general', view: 'complete' }], 'incomplete'],
  [
    'completed wins',
    [
      { side: 'chief', view: 'favourable' },
      { side: 'secretary-general', view: 'complete' },
    ],
    'incomplete',
  ],
  ['nobody yet', [], 'pre-audience'],
] as const)('opinions: %s', (_, given, next) => expect(afterOpinion([...given])).toBe(next))

test('two opinions that do not say the same diverge', () => {
  expect(
    diverge([
      { side: 'chief', view: 'favourable' },
      { side: 'secretary-general', view: 'unfavourable' },
    ]),
  ).toBe(true)
  expect(
    diverge([
      { side: 'chief', view: 'favourable' },
      { side: 'secretary-general', view: 'favourable' },
    ]),
  ).toBe(false)
  expect(diverge([{ side: 'chief', view: 'favourable' }])).toBe(false)
})

test.each([
  ['AU-2026-17', 'AU-2026-00017'],
  ['au 2026 00017', 'AU-2026-00017'],
  ['AU2026/3', 'AU-2026-00003'],
  ['A-2026-17', undefined],
  ['audience', undefined],
])('typed « %s »', (text, number) => expect(typedAudienceNumber(text)).toBe(number))

test('a number typed as it is printed is found', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 999_999 }), (year, position) => {
      expect(typedAudienceNumber(audienceNumber(year, position))).toBe(audienceNumber(year, position))
    }),
  )
})

test('the stage a stranger is told never says what was decided', () => {
  expect(publicStage('refused')).toBe(publicStage('accepted'))
  expect(publicStage('inadmissible')).toBe(publicStage('oriented'))
  expect(publicStage('pre-audience')).toBe(publicStage('to-decide'))
})

const withRole = (role: (typeof roles)[number]): Person => ({
  ...{ id: 'p', name: '', roles: [role], units: [], posts: [], locale: 'fr', standsInFor: [] },
})

test('nobody is offered an act their role or the state does not allow', () => {
  fc.assert(
    fc.property(fc.constantFrom(...roles), anyState, (role, state) => {
      const person = withRole(role)
      const acts = mayOn(person, { state, delegateId: null, unitId: null, reserved: false }, [])
      if (acts.decide) expect([role, ['to-decide', 'accepted'].includes(state)]).toEqual(['mayor', true])
      if (acts.giveOpinion.length) expect(['chief', 'deputy-chief', 'secretary-general']).toContain(role)
      if (state === 'closed')
        expect(Object.values(acts).every((one) => !one || (Array.isArray(one) && !one.length))).toBe(true)
      if (
        !may(audiencesPermissions, person, 'audiences.read') &&
        !may(audiencesPermissions, person, 'audiences.follow')
      )
        expect(acts.report || acts.closeFollowUp || acts.admit).toBe(false)
    }),
  )
})
