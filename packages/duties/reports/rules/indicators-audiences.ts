import { type Day, daysBetween } from '@cabinet/office/day.ts'
import type { Cohort, Indicator, Life } from './indicator.ts'
import { keptByFirstDay } from './indicators-direction.ts'
import { everything, first, has, madeWithin, measured, share, within } from './life.ts'

const requested: Cohort = { kinds: ['audience.requested'], by: 'day' }
const received: Cohort = { kinds: ['audience.held'], by: 'at' }
const audience = { bureau: 'audiences', formula: 1, aboutPersons: true, opens: 'audience' } as const

const requestedOn = (life: Life): Day | undefined => first(life, 'audience.requested')?.day
const heldOn = (life: Life): Day | undefined => first(life, 'audience.held')?.on

export const audiencesIndicators: readonly Indicator[] = [
  {
    ...{ ...audience, code: 'AU1i', level: 'input', unit: 'number', direction: 'none' },
    ...{ measure: 'count', cohort: requested, count: everything },
  },
  {
    ...{ ...audience, code: 'AU2r', level: 'outcome', unit: 'percent', direction: 'up' },
    ...{ measure: 'share', cohort: requested },
    count: (lives, setting) =>
      madeWithin(lives, setting, {
        // Not admissible or withdrawn before a decision: it waits for none.
        ...{ from: requestedOn, to: (life) => first(life, 'audience.decided', 'audience.ended')?.on, workingDays: 10 },
      }),
  },
  {
    ...{ ...audience, code: 'AU3o', level: 'output', unit: 'number', direction: 'none' },
    ...{ measure: 'count', cohort: received, count: everything },
  },
  {
    ...{ ...audience, code: 'AU4r', level: 'outcome', unit: 'days', direction: 'down' },
    ...{ measure: 'median', cohort: received },
    count: (lives, { period }) =>
      measured(lives, (life) => {
        const [asked, held] = [requestedOn(life), heldOn(life)]
        return asked && held && within(held, period) ? daysBetween(asked, held) : null
      }),
  },
  {
    ...{ ...audience, code: 'AU5a', level: 'activity', unit: 'percent', direction: 'down' },
    ...{ measure: 'share', cohort: { kinds: ['audience.held', 'audience.missed'], by: 'at' } },
    count: (lives) => share(lives, (life) => has(life, 'audience.missed')),
  },
  {
    ...{ ...audience, code: 'AU6o', level: 'output', unit: 'number', direction: 'down', measure: 'stock' },
    stock: { opens: ['audience.requested'], reopens: ['audience.reopened'], ends: ['audience.ended'] },
  },
  {
    ...{ ...audience, code: 'AU7o', level: 'output', unit: 'percent', direction: 'up' },
    ...{ measure: 'share', cohort: received },
    count: (lives, setting) =>
      madeWithin(lives, setting, {
        ...{ from: heldOn, to: (life) => first(life, 'audience.reported')?.on, workingDays: 5 },
      }),
  },
  {
    ...{ ...audience, aboutPersons: false, opens: 'commitment' },
    ...{ code: 'AU8r', level: 'outcome', unit: 'percent', direction: 'up' },
    ...{ measure: 'share', cohort: { kinds: ['commitment.issued'], by: 'due' } },
    count: (lives, setting) =>
      keptByFirstDay(
        lives.filter((life) => first(life, 'commitment.issued')?.origin === 'audience'),
        setting,
      ),
  },
]
