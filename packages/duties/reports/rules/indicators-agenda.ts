import type { Cohort, Indicator } from './indicator.ts'
import { everything, first, has, madeWithin, measured, share } from './life.ts'

/** Counted the morning after, each day of a series for itself. */
const held: Cohort = { kinds: ['engagement.held'], by: 'day' }
/** What took place, and what was called off or put off: all that stood under a day of the period. */
const planned: Cohort = { kinds: ['engagement.held', 'engagement.moved', 'engagement.cancelled'], by: 'day' }
const engagement = { bureau: 'agenda', formula: 1, aboutPersons: false, opens: 'engagement' } as const

export const agendaIndicators: readonly Indicator[] = [
  {
    ...{ ...engagement, code: 'AG1o', level: 'output', unit: 'number', direction: 'none' },
    ...{ measure: 'count', cohort: held, count: everything },
  },
  {
    ...{ ...engagement, code: 'AG2i', level: 'input', unit: 'minutes', direction: 'none' },
    ...{ measure: 'sum', cohort: held },
    count: (lives) =>
      measured(
        lives.filter((life) => !has(life, 'engagement.represented')),
        (life) => first(life, 'engagement.held')?.amount ?? null,
      ),
  },
  {
    ...{ ...engagement, code: 'AG3a', level: 'activity', unit: 'percent', direction: 'none' },
    ...{ measure: 'share', cohort: held },
    count: (lives) => share(lives, (life) => has(life, 'engagement.represented')),
  },
  {
    ...{ ...engagement, code: 'AG4a', level: 'activity', unit: 'percent', direction: 'down' },
    ...{ measure: 'share', cohort: planned },
    count: (lives) => share(lives, (life) => has(life, 'engagement.moved', 'engagement.cancelled')),
  },
  {
    ...{ ...engagement, code: 'AG5r', level: 'outcome', unit: 'percent', direction: 'up' },
    ...{ measure: 'share', cohort: { kinds: ['invitation.received'], by: 'day' } },
    count: (lives, setting) =>
      madeWithin(lives, setting, {
        ...{ from: (life) => first(life, 'invitation.received')?.day, workingDays: 5 },
        to: (life) => first(life, 'invitation.answered')?.on,
      }),
  },
  {
    ...{ ...engagement, code: 'AG6a', level: 'activity', unit: 'number', direction: 'down' },
    ...{ measure: 'count', cohort: { kinds: ['conflict.accepted'], by: 'at' }, count: everything },
  },
  {
    ...{ ...engagement, code: 'AG7o', level: 'output', unit: 'percent', direction: 'up' },
    ...{ measure: 'share', cohort: held },
    count: (lives, setting) =>
      madeWithin(lives, setting, {
        ...{ from: (life) => first(life, 'engagement.held')?.day, workingDays: 5 },
        to: (life) => first(life, 'engagement.reported')?.on,
      }),
  },
]
