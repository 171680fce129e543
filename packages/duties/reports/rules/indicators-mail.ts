import { type Day, daysBetween } from '@cabinet/office/day.ts'
import type { Cohort, Indicator, Life } from './indicator.ts'
import { everything, first, keptByDue, madeWithin, measured, share, standingEnd, within } from './life.ts'

const received: Cohort = { kinds: ['letter.in'], by: 'day' }
const linesGiven: Cohort = { kinds: ['line.given'], by: 'day' }
const letter = { bureau: 'mail', formula: 1, aboutPersons: false, opens: 'letter' } as const
const line = { ...letter, opens: 'line' } as const

/** The day the reply left, or the letter was closed as answered by other means: the earliest. */
export const answeredOn = (life: Life): Day | undefined =>
  life.facts.find(
    (fact) => fact.kind === 'letter.answered' || (fact.kind === 'letter.ended' && fact.sort === 'answered'),
  )?.on

/** No answer was owed after all: its number was voided, or it was filed away. */
const letGo = (life: Life): boolean => {
  const end = standingEnd(life, 'letter.ended', 'letter.reopened')
  return end?.sort === 'voided' || (end?.sort === 'filed' && !answeredOn(life))
}

const notVoided = (life: Life): boolean => standingEnd(life, 'letter.ended', 'letter.reopened')?.sort !== 'voided'

/** A line taken back, or closed with its letter, was owed by nobody any more. */
const stillOwed = (life: Life): boolean =>
  !['recalled', 'closed'].includes(standingEnd(life, 'line.ended', 'line.reopened')?.sort ?? '')

const lineDoneOn = (life: Life): Day | undefined => {
  const end = standingEnd(life, 'line.ended', 'line.reopened')
  return end?.sort === 'done' ? end.on : undefined
}

export const mailIndicators: readonly Indicator[] = [
  {
    ...{ ...letter, code: 'ML1i', level: 'input', unit: 'number', direction: 'none' },
    ...{ measure: 'count', cohort: received, count: (lives) => everything(lives.filter(notVoided)) },
  },
  {
    ...{ ...letter, code: 'ML2o', level: 'output', unit: 'number', direction: 'none' },
    ...{ measure: 'count', cohort: { kinds: ['letter.out'], by: 'day' }, count: everything },
  },
  {
    ...{ ...letter, code: 'ML3a', level: 'activity', unit: 'percent', direction: 'up' },
    ...{ measure: 'share', cohort: received },
    count: (lives, setting) =>
      madeWithin(lives.filter(notVoided), setting, {
        ...{ from: (life) => first(life, 'letter.in')?.day, workingDays: 2 },
        to: (life) => first(life, 'letter.assigned')?.on,
      }),
  },
  {
    ...{ ...letter, code: 'ML4r', level: 'outcome', unit: 'days', direction: 'down' },
    ...{ measure: 'median', cohort: { kinds: ['letter.answered', 'letter.ended'], by: 'at' } },
    count: (lives, { period }) =>
      measured(lives, (life) => {
        const [came, answered] = [first(life, 'letter.in')?.day, answeredOn(life)]
        return came && answered && within(answered, period) ? daysBetween(came, answered) : null
      }),
  },
  {
    ...{ ...letter, code: 'ML5r', level: 'outcome', unit: 'percent', direction: 'up' },
    ...{ measure: 'share', cohort: { kinds: ['letter.in'], by: 'due' } },
    count: (lives, setting) =>
      keptByDue(
        lives.filter((life) => !letGo(life)),
        setting,
        { opens: 'letter.in', done: answeredOn },
      ),
  },
  {
    ...{ ...letter, code: 'ML6o', level: 'output', unit: 'number', direction: 'down', measure: 'stock' },
    stock: { opens: ['letter.in'], reopens: ['letter.reopened'], ends: ['letter.ended'] },
  },
  {
    ...{ ...letter, code: 'ML7o', level: 'output', unit: 'number', direction: 'down', measure: 'stock' },
    stock: { opens: ['letter.in'], reopens: ['letter.reopened'], ends: ['letter.ended'], late: 'due' },
  },
  {
    ...{ ...line, code: 'ML8r', level: 'outcome', unit: 'percent', direction: 'up' },
    ...{ measure: 'share', cohort: { kinds: ['line.given'], by: 'due' } },
    count: (lives, setting) => keptByDue(lives.filter(stillOwed), setting, { opens: 'line.given', done: lineDoneOn }),
  },
  {
    ...{ ...line, code: 'ML9a', level: 'activity', unit: 'percent', direction: 'down' },
    ...{ measure: 'share', cohort: linesGiven },
    count: (lives) =>
      share(lives, (life) => life.facts.some((fact) => fact.kind === 'line.ended' && fact.sort === 'returned')),
  },
  {
    ...{ ...line, code: 'ML10a', level: 'activity', unit: 'percent', direction: 'up' },
    ...{ measure: 'share', cohort: linesGiven },
    count: (lives, setting) =>
      madeWithin(lives.filter(stillOwed), setting, {
        ...{ from: (life) => first(life, 'line.given')?.day, workingDays: 2 },
        to: (life) => first(life, 'line.acknowledged', 'line.ended')?.on,
      }),
  },
  {
    ...{ ...line, code: 'ML12a', level: 'activity', unit: 'number', direction: 'none' },
    ...{ measure: 'count', cohort: linesGiven, count: everything },
  },
  {
    ...{ ...line, code: 'ML13o', level: 'output', unit: 'number', direction: 'down', measure: 'stock' },
    stock: { opens: ['line.given'], reopens: ['line.reopened'], ends: ['line.ended'] },
  },
  {
    ...{ ...letter, code: 'ML11a', level: 'activity', unit: 'percent', direction: 'none' },
    ...{ measure: 'share', cohort: { kinds: ['letter.ended'], by: 'at' } },
    count: (lives, { period }) =>
      share(
        lives.filter(
          (life) => notVoided(life) && within(standingEnd(life, 'letter.ended', 'letter.reopened')?.on, period),
        ),
        (life) => !answeredOn(life),
      ),
  },
]
