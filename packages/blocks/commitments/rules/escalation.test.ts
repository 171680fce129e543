import { addDays } from '@cabinet/office/day.ts'
import { addWorkingDays, type Calendar } from '@cabinet/office/working-days.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commitmentStates } from './commitment.ts'
import { type Delay, type EscalationLevel, escalationDue, escalationLevels } from './escalation.ts'

const calendar: Calendar = { weekend: [6, 7], holidays: [] }
/** As shipped. */
const delays: Delay[] = [
  { level: 'lead', afterIssue: 2, afterDue: 0 },
  { level: 'head', afterIssue: 4, afterDue: 2 },
  { level: 'chief', afterIssue: 6, afterDue: 5 },
  { level: 'mayor', afterIssue: null, afterDue: 10 },
]
type Silent = Parameters<typeof escalationDue>[0]
// Given on Monday 2 March 2026, due on Friday 20.
const given: Silent = {
  ...{ state: 'issued', dueOn: '2026-03-20', movedOn: '2026-03-02', escalation: null },
}
const read: Silent = { ...given, state: 'acknowledged', movedOn: '2026-03-03' }
const on = (one: Silent, today: string) => escalationDue(one, delays, { today, calendar })

test.each<[string, Silent, string, EscalationLevel | null]>([
  ['the day it is given', given, '2026-03-02', null],
  ['a working day later', given, '2026-03-03', null],
  ['two working days unread', given, '2026-03-04', 'lead'],
  ['the weekend does not count', given, '2026-03-08', 'head'],
  ['four working days unread', given, '2026-03-06', 'head'],
  ['six working days unread', given, '2026-03-10', 'chief'],
  ['unread for ever is not yet the mayor’s', given, '2026-03-19', 'chief'],
  ['unread and ten working days late', given, '2026-04-03', 'mayor'],
  ['read, the day before it is due', read, '2026-03-19', null],
  ['read, the day it is due', read, '2026-03-20', 'lead'],
  ['read, two working days late', read, '2026-03-24', 'head'],
  ['read, five working days late', read, '2026-03-27', 'chief'],
  ['read, ten working days late', read, '2026-04-03', 'mayor'],
  ['read late: that day nothing', { ...read, movedOn: '2026-03-24' }, '2026-03-24', null],
  ['read late: the next day the lead again', { ...read, movedOn: '2026-03-24' }, '2026-03-25', 'lead'],
  [
    'handed back late: two working days after',
    { ...read, state: 'returned', movedOn: '2026-03-24' },
    '2026-03-26',
    'head',
  ],
  ['given weeks ago and written down today', { ...given, movedOn: '2026-03-24' }, '2026-03-24', 'lead'],
  ['and two working days after', { ...given, movedOn: '2026-03-24' }, '2026-03-26', 'head'],
  ['read without a due day', { ...read, dueOn: null }, '2027-01-01', null],
  ['said to be done', { ...read, state: 'claimed' }, '2026-06-01', null],
  ['only heard', { ...given, state: 'proposed' }, '2026-06-01', null],
  ['already carried higher than the delays say', { ...read, escalation: 'chief' }, '2026-03-20', 'chief'],
])('%s', (_, one, today, level) => expect(on(one, today)).toBe(level))

test('a step without a delay is not taken', () => {
  const without = delays.map((delay) =>
    delay.level === 'head' ? { ...delay, afterIssue: null, afterDue: null } : delay,
  )
  expect(escalationDue(read, without, { today: '2026-03-25', calendar })).toBe('lead')
  expect(escalationDue(read, [], { today: '2027-01-01', calendar })).toBe(null)
})

const height = (level: EscalationLevel | null) => (level ? escalationLevels.indexOf(level) : -1)
const silent = fc.record({
  state: fc.constantFrom(...commitmentStates),
  dueOn: fc.option(fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-03-02', days))),
  movedOn: fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-03-02', days)),
  escalation: fc.constantFrom(null, ...escalationLevels),
})

test('it never goes down, whatever the delays, and left alone it only climbs', () => {
  const delay = fc.option(fc.integer({ min: 0, max: 30 }))
  const anyDelays = fc.tuple(delay, delay, delay, delay, delay, delay, delay, delay).map((days) =>
    escalationLevels.map((level, i) => ({
      level,
      afterIssue: days[2 * i] ?? null,
      afterDue: days[2 * i + 1] ?? null,
    })),
  )
  fc.assert(
    fc.property(
      silent,
      anyDelays,
      fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 8 }),
      (one, chosen, steps) => {
        let [today, escalation] = [one.movedOn, one.escalation]
        for (const step of steps) {
          today = addDays(today, step)
          const due = escalationDue({ ...one, escalation }, chosen, { today, calendar })
          if (due === null) continue
          expect(height(due)).toBeGreaterThanOrEqual(height(escalation))
          escalation = due
        }
      },
    ),
  )
})

test('silence always reaches the top in the end, and only those who wait for their lead are silent', () => {
  fc.assert(
    fc.property(silent, (one) => {
      const waits = ['issued', 'acknowledged', 'returned'].includes(one.state)
      const after = one.dueOn && one.dueOn > one.movedOn ? one.dueOn : one.movedOn
      const due = escalationDue(one, delays, { today: addWorkingDays(after, 11, calendar), calendar })
      if (!waits) expect(due).toBe(null)
      else if (one.dueOn) expect(due).toBe('mayor')
    }),
  )
})
