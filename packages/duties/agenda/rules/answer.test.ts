import { expect, test } from 'vitest'
import { answerRules, invitationAnswers, isUndecided, mayBeAnswered, missingFromAnswer } from './answer.ts'
import { engagementStates } from './engagement.ts'
import { rankByGround, representationGrounds, stands, usualGround } from './representation.ts'

test('every answer but undecided has its rule', () => {
  expect(Object.keys(answerRules)).toEqual(invitationAnswers.filter((one) => one !== 'undecided'))
})

test.each([
  ['attends', '', null, null],
  ['represented', '', null, 'representative'],
  ['represented', '', 'p1', null],
  ['declines', ' ', null, 'reason'],
  ['declines', 'En mission', null, null],
  ['none', '', null, null],
] as const)('%s (reason %j, representative %j) lacks %j', (answer, reason, representativeId, lacks) => {
  expect(missingFromAnswer({ answer, reason, representativeId })).toBe(lacks)
})

test('the undecided are counted until they are answered or dropped', () => {
  const counted = engagementStates.filter((state) => isUndecided({ answer: 'undecided', state }))
  expect(counted).toEqual(['asked', 'option', 'confirmed'])
  expect(isUndecided({ answer: 'attends', state: 'asked' })).toBe(false)
  expect(isUndecided({ answer: null, state: 'asked' })).toBe(false)
})

test('an answer may change until it was held or is dropped; what is no invitation has none', () => {
  const open = engagementStates.filter((state) => mayBeAnswered({ answer: 'attends', state }))
  expect(open).toEqual(['asked', 'option', 'confirmed', 'declined'])
  expect(mayBeAnswered({ answer: null, state: 'asked' })).toBe(false)
})

test('a deputy and an interim take the mayor’s rank, anybody else keeps their own', () => {
  expect(representationGrounds.map((ground) => [ground, rankByGround[ground]])).toEqual([
    ['deputy', 'represented'],
    ['interim', 'represented'],
    ['delegation', 'own'],
    ['courtesy', 'own'],
  ])
})

test.each([
  [true, true, 'interim'],
  [true, false, 'interim'],
  [false, true, 'deputy'],
  [false, false, 'delegation'],
])('interim %s, deputy %s: on the ground of %s', (isInterim, isDeputy, ground) => {
  expect(usualGround({ isInterim, isDeputy })).toBe(ground)
})

test('a representation stands until it is declined or ended', () => {
  expect(stands({ state: 'asked', endedAt: null })).toBe(true)
  expect(stands({ state: 'accepted', endedAt: null })).toBe(true)
  expect(stands({ state: 'declined', endedAt: null })).toBe(false)
  expect(stands({ state: 'accepted', endedAt: new Date(0) })).toBe(false)
})
