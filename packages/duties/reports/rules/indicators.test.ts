import { addDays } from '@cabinet/office/day.ts'
import type { Fact } from '@cabinet/office/fact.ts'
import { wholeFact } from '@cabinet/office/fact.ts'
import { expect, test } from 'vitest'
import { figuresEn } from '../words/figures.en.ts'
import { figuresFr } from '../words/figures.fr.ts'
import type { KnownFact, Life, Setting } from './indicator.ts'
import { indicatorOf, indicators, indicatorsOf } from './indicators.ts'
import { belongs } from './life.ts'
import { bureaus } from './report.ts'
import { splitDefinitions } from './splits.ts'

const setting: Setting = {
  ...{ period: { from: '2026-01-01', to: '2026-03-31' }, timeZone: 'UTC', today: '2026-04-10' },
  ...{ asOf: Date.parse('2026-04-10T12:00:00Z'), calendar: { weekend: [6, 7], holidays: [] } },
}

type Told = [on: string, fact: Omit<Fact, 'thing' | 'day'> & { day?: string }]

/** A life told in days: each fact was written down at noon of its day; its own day is that of the first unless it says otherwise. */
function life(thing: string, ...told: Told[]): Life {
  const [began] = told
  const facts = told.map(([on, fact], seq): KnownFact => {
    const at = Date.parse(`${on}T12:00:00Z`)
    return { ...wholeFact({ day: began?.[1].day ?? began?.[0] ?? on, ...fact, thing }), seq, at, on }
  })
  return { thing, reserved: facts.some((fact) => fact.reserved), facts }
}

function counted(code: string, ...lives: Life[]) {
  const one = indicatorOf(code)
  if (!one || !('count' in one)) throw new Error(`${code} counts nothing.`)
  const { counted, among, values } = one.count(
    lives.filter((some) => belongs(some, one.cohort, setting.period)),
    setting,
  )
  return { counted, among, values: values?.map(({ value }) => value) }
}

const commitment = (thing: string, due: string, ...told: Told[]) =>
  life(thing, ['2026-01-05', { kind: 'commitment.issued', due, until: due, sort: 'mayor' }], ...told)
const putOff = (until: string): Told => ['2026-02-09', { kind: 'commitment.postponed', until }]
const verified = (on: string, until?: string): Told => [on, { kind: 'commitment.verified', until: until ?? null }]

test('executed on time is measured by the first day given, whatever was agreed later', () => {
  const cohort = [
    commitment('kept', '2026-02-10', ['2026-02-08', { kind: 'commitment.claimed' }], verified('2026-02-10')),
    commitment('late', '2026-02-10', verified('2026-02-11')),
    commitment('claimed-only', '2026-02-10', ['2026-02-01', { kind: 'commitment.claimed' }]),
    commitment('never', '2026-02-10'),
    commitment('dropped', '2026-02-10', ['2026-02-01', { kind: 'commitment.dropped', sort: 'cancelled' }]),
    commitment('other-quarter', '2026-04-02', verified('2026-03-01')),
    commitment('put-off', '2026-02-10', putOff('2026-03-01'), verified('2026-02-27', '2026-03-01')),
    commitment('beyond', '2026-02-10', putOff('2026-05-01')),
  ]
  const due = ['kept', 'late', 'claimed-only', 'never', 'put-off', 'beyond']
  expect(counted('DC3r', ...cohort)).toMatchObject({ counted: ['kept'], among: due })
  expect(counted('DC3b', ...cohort)).toMatchObject({
    counted: ['kept', 'put-off'],
    among: due.filter((one) => one !== 'beyond'),
  })
  expect(counted('DC3p', ...cohort).counted).toEqual(['beyond'])
  expect(counted('DC5a', ...cohort).counted).toEqual(['put-off', 'beyond'])
})

test('what fell due and was never touched stays in the cohort; what falls due after today is not judged yet', () => {
  const lives = [commitment('never', '2026-01-10'), commitment('soon', '2026-03-30')]
  const one = indicatorOf('DC3r')
  if (!one || !('count' in one)) throw new Error('DC3r counts.')
  expect(one.count(lives, { ...setting, today: '2026-03-20' })).toEqual({ counted: [], among: ['never'] })
})

test('an acknowledgement within two working days passes a week-end, and the last days are not judged too early', () => {
  const issued = (thing: string, on: string, read?: string) =>
    life(
      thing,
      [on, { kind: 'commitment.issued' }],
      ...(read ? [[read, { kind: 'commitment.acknowledged' }] as Told] : []),
    )
  const lives = [
    issued('over-the-week-end', '2026-01-09', '2026-01-13'),
    issued('too-late', '2026-01-09', '2026-01-14'),
    issued('last-day', '2026-03-31'),
  ]
  expect(counted('DC2a', ...lives)).toMatchObject({
    ...{ counted: ['over-the-week-end'], among: ['over-the-week-end', 'too-late', 'last-day'] },
  })
})

const letter = (thing: string, came: string, due: string, ...told: Told[]) =>
  life(thing, [came, { kind: 'letter.in', due }], ...told)

const filed: Told = ['2026-01-08', { kind: 'letter.ended', sort: 'filed' }]

test('answers: late, early, by other means, taken back, filed, voided', () => {
  const lives = [
    letter('early', '2026-01-05', '2026-01-20', ['2026-01-10', { kind: 'letter.answered' }]),
    letter('late', '2026-01-05', '2026-01-20', ['2026-01-25', { kind: 'letter.answered' }]),
    letter('spoken', '2026-01-05', '2026-01-20', ['2026-01-08', { kind: 'letter.ended', sort: 'answered' }]),
    letter('filed', '2026-01-05', '2026-01-20', filed),
    letter('voided', '2026-01-05', '2026-01-20', ['2026-01-08', { kind: 'letter.ended', sort: 'voided' }]),
    letter('taken-up-again', '2026-01-05', '2026-01-20', filed, ['2026-01-09', { kind: 'letter.reopened' }]),
    letter('waiting', '2026-01-05', '2026-01-20'),
  ]
  expect(counted('ML5r', ...lives)).toMatchObject({
    ...{ counted: ['early', 'spoken'], among: ['early', 'late', 'spoken', 'taken-up-again', 'waiting'] },
  })
  expect(counted('ML4r', ...lives).values).toEqual([5, 20, 3])
  expect(counted('ML1i', ...lives).counted).not.toContain('voided')
  expect(counted('ML11a', ...lives)).toMatchObject({ counted: ['filed'], among: ['spoken', 'filed'] })
})

test('a line returned, taken back, or closed with its letter is not late', () => {
  const line = (thing: string, ...told: Told[]) =>
    life(thing, ['2026-01-05', { kind: 'line.given', due: '2026-01-15', sort: 'ATTR' }], ...told)
  const lives = [
    line('done', ['2026-01-15', { kind: 'line.ended', sort: 'done' }]),
    line('returned', ['2026-01-07', { kind: 'line.ended', sort: 'returned' }]),
    line('recalled', ['2026-01-07', { kind: 'line.ended', sort: 'recalled' }]),
    line('closed', ['2026-01-07', { kind: 'line.ended', sort: 'closed' }]),
    line('read', ['2026-01-06', { kind: 'line.acknowledged' }]),
  ]
  expect(counted('ML8r', ...lives)).toMatchObject({ counted: ['done'], among: ['done', 'returned', 'read'] })
  expect(counted('ML9a', ...lives).counted).toEqual(['returned'])
  expect(counted('ML10a', ...lives).counted).toEqual(['returned', 'read'])
})

test('an engagement is counted the morning after it took place, and what was called off among what was planned', () => {
  const held = (thing: string, day: string, ...told: Told[]) =>
    life(thing, ...told, [addDays(day, 1), { kind: 'engagement.held', day, amount: 60 }])
  const lives = [
    held('held', '2026-01-10'),
    held('put-off-before', '2026-01-12', ['2026-01-08', { kind: 'engagement.moved', day: '2026-01-12' }]),
    held('represented', '2026-02-11', ['2026-02-12', { kind: 'engagement.represented', day: '2026-02-11' }]),
    held('after', '2026-04-03'),
    life('called-off', ['2026-02-01', { kind: 'engagement.cancelled', day: '2026-02-10' }]),
  ]
  expect(counted('AG1o', ...lives).counted).toEqual(['held', 'put-off-before', 'represented'])
  expect(counted('AG2i', ...lives).values).toEqual([60, 60])
  expect(counted('AG3a', ...lives)).toMatchObject({ counted: ['represented'] })
  expect(counted('AG4a', ...lives)).toMatchObject({ counted: ['put-off-before', 'called-off'] })
})

test('audiences: decided, held, missed once and held after', () => {
  const asked = (thing: string, day: string, ...told: Told[]) =>
    life(thing, [day, { kind: 'audience.requested' }], ...told)
  const lives = [
    asked(
      'held',
      '2026-01-05',
      ['2026-01-10', { kind: 'audience.decided' }],
      ['2026-02-04', { kind: 'audience.held' }],
    ),
    asked(
      'missed',
      '2026-01-05',
      ['2026-02-01', { kind: 'audience.missed' }],
      ['2026-02-09', { kind: 'audience.held' }],
    ),
    asked('withdrawn', '2026-01-05', ['2026-01-07', { kind: 'audience.ended', sort: 'withdrawn' }]),
  ]
  expect(counted('AU2r', ...lives).counted).toEqual(['held', 'withdrawn'])
  expect(counted('AU3o', ...lives).counted).toEqual(['held', 'missed'])
  expect(counted('AU4r', ...lives).values).toEqual([30, 35])
  expect(counted('AU5a', ...lives)).toMatchObject({ counted: ['missed'], among: ['held', 'missed'] })
})

test('a task moves with its ceremony, and what was undone waits again', () => {
  const task = (thing: string, due: string, ...told: Told[]) =>
    life(thing, ['2026-01-05', { kind: 'ceremony-task.due', due }], ...told)
  const lives = [
    task('done', '2026-02-01', ['2026-02-01', { kind: 'ceremony-task.done', due: '2026-02-01' }]),
    task(
      'undone',
      '2026-02-01',
      ['2026-01-20', { kind: 'ceremony-task.done' }],
      ['2026-01-21', { kind: 'ceremony-task.due', due: '2026-02-01' }],
    ),
    task('moved', '2026-02-01', ['2026-01-20', { kind: 'ceremony-task.due', due: '2026-05-01' }]),
    task('dropped', '2026-02-01', ['2026-01-20', { kind: 'ceremony-task.dropped' }]),
  ]
  expect(counted('CE3r', ...lives)).toMatchObject({ counted: ['done'], among: ['done', 'undone'] })
})

test('a journey is reported by the day its report was due, its order approved by the day it left', () => {
  const went = (thing: string, approved: string, ...told: Told[]) =>
    life(
      thing,
      [approved, { kind: 'mission.approved', day: '2026-01-10' }],
      ['2026-01-10', { kind: 'mission.begun', day: '2026-01-10' }],
      ['2026-01-15', { kind: 'mission.ended', day: '2026-01-10', due: '2026-01-30' }],
      ...told,
    )
  const lives = [
    went('in-order', '2026-01-08', ['2026-01-30', { kind: 'mission.reported' }]),
    went('late', '2026-01-12', ['2026-01-31', { kind: 'mission.reported' }]),
  ]
  expect(counted('OM2r', ...lives)).toMatchObject({ counted: ['in-order'], among: ['in-order', 'late'] })
  expect(counted('OM3a', ...lives).counted).toEqual(['in-order'])
})

test('every indicator has a code of its own, its words in both languages, and a bureau that answers for it', () => {
  const codes = indicators.map((one) => one.code)
  expect(new Set(codes).size).toBe(codes.length)
  expect(Object.keys(figuresFr.indicators).toSorted()).toEqual(codes.toSorted())
  expect(Object.keys(figuresEn.indicators).toSorted()).toEqual(codes.toSorted())
  expect(bureaus.flatMap(indicatorsOf).length).toBe(codes.length)
})

test('every split is made of indicators there are', () => {
  for (const { code, columns } of splitDefinitions)
    expect([code, ...columns].filter((one) => !indicatorOf(one))).toEqual([])
})
