import { type Day, daysBetween } from '@cabinet/office/day.ts'
import type { FactKind } from '@cabinet/office/fact-kinds.ts'
import { workingDaysBetween } from '@cabinet/office/working-days.ts'
import type { Cohort, Indicator, Life, Setting } from './indicator.ts'
import { everything, first, has, keptByDue, last, madeWithin, measured, share } from './life.ts'

const issued: Cohort = { kinds: ['commitment.issued'], by: 'day' }
const due: Cohort = { kinds: ['commitment.issued'], by: 'due' }
const ends: readonly FactKind[] = ['commitment.verified', 'commitment.dropped']
const commitment = { bureau: 'direction', formula: 1, aboutPersons: false, opens: 'commitment' } as const

/** On whose authority it binds, as it was when it was given. */
const authorityOf = (life: Life) => first(life, 'commitment.issued')?.sort
const dropped = (life: Life) => has(life, 'commitment.dropped')

/** Kept is what somebody else has seen done; what was only said to be done is not. */
export const verifiedOn = (life: Life): Day | undefined => first(life, 'commitment.verified')?.on

/** Given another day than the first; a first day given late is none put off. */
const putOff = (life: Life) =>
  life.facts.some(({ kind, due, until }) => kind === 'commitment.postponed' && until !== due)

/** The day last agreed. */
const lastDue = (life: Life): Day | null =>
  life.facts.findLast((fact) => fact.until)?.until ?? first(life, 'commitment.issued')?.due ?? null

export const keptByFirstDay = (lives: readonly Life[], setting: Setting) =>
  keptByDue(
    lives.filter((life) => !dropped(life)),
    setting,
    { opens: 'commitment.issued', done: verifiedOn },
  )

/** The same cohort by the day last agreed; what was put off beyond the period is counted apart. */
function keptByLastDay(lives: readonly Life[], setting: Setting) {
  const cohort = new Set(keptByFirstDay(lives, setting).among)
  const within = lives.filter((life) => cohort.has(life.thing) && (lastDue(life) ?? '') <= setting.period.to)
  return share(within, (life) => (verifiedOn(life) ?? '9999') <= (lastDue(life) ?? ''))
}

export const directionIndicators: readonly Indicator[] = [
  {
    ...{ ...commitment, code: 'DC1a', level: 'activity', unit: 'number', direction: 'none' },
    ...{ measure: 'count', cohort: issued },
    count: (lives) => everything(lives.filter((life) => authorityOf(life) === 'mayor')),
  },
  {
    ...{ ...commitment, code: 'DC1t', level: 'activity', unit: 'number', direction: 'none' },
    ...{ measure: 'count', cohort: issued, count: everything },
  },
  {
    ...{ ...commitment, code: 'DC2a', level: 'activity', unit: 'percent', direction: 'up' },
    ...{ measure: 'share', cohort: issued },
    count: (lives, setting) =>
      madeWithin(lives, setting, {
        ...{ from: (life) => first(life, 'commitment.issued')?.day, workingDays: 2 },
        // Whoever says it is done has read it.
        to: (life) => first(life, 'commitment.acknowledged', 'commitment.claimed')?.on,
      }),
  },
  {
    ...{ ...commitment, code: 'DC3r', level: 'outcome', unit: 'percent', direction: 'up' },
    ...{ measure: 'share', cohort: due, count: keptByFirstDay },
  },
  {
    ...{ ...commitment, code: 'DC3b', level: 'outcome', unit: 'percent', direction: 'up' },
    ...{ measure: 'share', cohort: due, count: keptByLastDay },
  },
  {
    ...{ ...commitment, code: 'DC3d', level: 'outcome', unit: 'points', direction: 'down' },
    ...{ measure: 'difference', of: ['DC3r', 'DC3b'] },
  },
  {
    ...{ ...commitment, code: 'DC3p', level: 'activity', unit: 'number', direction: 'down' },
    ...{ measure: 'count', cohort: due },
    count: (lives, setting) => {
      const cohort = new Set(keptByFirstDay(lives, setting).among)
      return everything(lives.filter((life) => cohort.has(life.thing) && (lastDue(life) ?? '') > setting.period.to))
    },
  },
  {
    ...{ ...commitment, code: 'DC4o', level: 'output', unit: 'number', direction: 'down', measure: 'stock' },
    stock: { opens: ['commitment.issued'], ends, late: 'until' },
  },
  {
    ...{ ...commitment, code: 'DC5a', level: 'activity', unit: 'percent', direction: 'down' },
    ...{ measure: 'share', cohort: due },
    count: (lives) => share(lives, putOff),
  },
  {
    ...{ ...commitment, code: 'DC6a', level: 'activity', unit: 'days', direction: 'down' },
    ...{ measure: 'median', cohort: { kinds: ['commitment.verified'], by: 'at' } },
    count: (lives) =>
      measured(lives, (life) => {
        const [claimed, verified] = [last(life, 'commitment.claimed')?.on, verifiedOn(life)]
        return claimed && verified ? daysBetween(claimed, verified) : null
      }),
  },
  {
    ...{ ...commitment, code: 'DC7r', level: 'outcome', unit: 'percent', direction: 'up' },
    ...{ measure: 'share', cohort: due },
    count: (lives, setting) =>
      keptByFirstDay(
        lives.filter((life) => authorityOf(life) === 'council'),
        setting,
      ),
  },
  {
    ...{ ...commitment, opens: 'step', code: 'DC8o', level: 'output', unit: 'percent', direction: 'up' },
    ...{ measure: 'share', cohort: { kinds: ['step.reached'], by: 'day' } },
    count: (lives, setting) =>
      madeWithin(
        lives.filter((life) => last(life, 'step.left')?.sort !== 'dropped'),
        setting,
        {
          from: (life) => first(life, 'step.reached')?.day,
          to: (life) => first(life, 'step.left')?.on,
          workingDays: 2,
        },
      ),
  },
  {
    ...{ ...commitment, opens: 'step', code: 'DC8d', level: 'output', unit: 'working-days', direction: 'down' },
    ...{ measure: 'median', cohort: { kinds: ['step.left'], by: 'at' } },
    count: (lives, { calendar }) =>
      measured(lives, (life) => {
        const [reached, left] = [first(life, 'step.reached')?.day, last(life, 'step.left')]
        return reached && left && left.sort !== 'dropped' ? workingDaysBetween(reached, left.on, calendar) : null
      }),
  },
  {
    ...{ ...commitment, code: 'DC11a', level: 'activity', unit: 'number', direction: 'none' },
    ...{ aboutPersons: true, onlyReserved: true, measure: 'count' },
    cohort: { kinds: ['letter.in', 'audience.requested', 'commitment.issued'], by: 'day' },
    count: everything,
  },
  {
    ...{ ...commitment, code: 'DC11b', level: 'activity', unit: 'number', direction: 'none' },
    ...{ aboutPersons: true, onlyReserved: true, measure: 'count' },
    cohort: { kinds: ['letter.ended', 'audience.ended', ...ends], by: 'at' },
    count: everything,
  },
]
