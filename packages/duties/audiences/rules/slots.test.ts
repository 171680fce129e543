import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutSlots, nextForSlot, offerUntil, type Waiting, waitingOrder } from './slots.ts'

const starts = (cut: Partial<Parameters<typeof cutSlots>[0]>) =>
  cutSlots({ from: '09:00', to: '12:00', minutes: 30, pause: 0, dailyMax: 99, ...cut }).map((one) => one.start)

test.each([
  ['half hours of a morning', {}, ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30']],
  ['with a pause', { pause: 15 }, ['09:00', '09:45', '10:30', '11:15']],
  ['at most three', { dailyMax: 3 }, ['09:00', '09:30', '10:00']],
  ['the last one must end in time', { to: '10:20' }, ['09:00', '09:30']],
  ['too short for one', { to: '09:29' }, []],
  ['exactly one', { to: '09:30' }, ['09:00']],
])('a morning cut: %s', (_, cut, expected) => expect(starts(cut)).toEqual(expected))

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const inMinutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

test('slots never overlap, never leave the day, and never exceed the maximum', () => {
  const cut = fc.record({
    from: fc.integer({ min: 0, max: 1439 }),
    to: fc.integer({ min: 0, max: 1439 }),
    minutes: fc.integer({ min: 0, max: 240 }),
    pause: fc.integer({ min: 0, max: 120 }),
    dailyMax: fc.integer({ min: 0, max: 60 }),
  })
  fc.assert(
    fc.property(cut, ({ from, to, ...rest }) => {
      const slots = cutSlots({ from: clock(from), to: clock(to), ...rest })
      expect(slots.length).toBeLessThanOrEqual(rest.dailyMax)
      const ends = slots.map((one) => inMinutes(one.start) + one.minutes)
      for (const [i, slot] of slots.entries()) {
        expect(inMinutes(slot.start)).toBeGreaterThanOrEqual(i === 0 ? from : (ends[i - 1] ?? 0) + rest.pause)
        expect(ends[i]).toBeLessThanOrEqual(to)
      }
      // Another one would not have fitted, or was one too many.
      const next = slots.length ? (ends.at(-1) ?? 0) + rest.pause : from
      if (rest.minutes > 0) expect(slots.length === rest.dailyMax || next + rest.minutes > to).toBe(true)
    }),
  )
})

const one = (id: string, more: Partial<Waiting> = {}): Waiting => ({
  ...{ id, urgent: false, dueOn: '2026-03-20', seq: Number(id), motive: 'land' },
  ...more,
})
const nobody = new Set<string>()

test('urgent ones first, then whose answer is due, then who asked first', () => {
  const list = [
    one('1'),
    one('2', { dueOn: '2026-03-10' }),
    one('3', { urgent: true }),
    one('4', { dueOn: null }),
    one('5'),
  ]
  expect(list.sort(waitingOrder).map((each) => each.id)).toEqual(['3', '2', '1', '5', '4'])
})

test.each([
  ['the first', { motives: [] }, '1'],
  ['the first whose motive is received', { motives: ['social'] }, '2'],
  ['not somebody who has another offer', { motives: [], alreadyOffered: new Set(['1']) }, '2'],
  ['the one behind who declined', { motives: [], after: '2' }, '3'],
  ['nobody behind the last', { motives: [], after: '3' }, undefined],
  ['nobody for what nobody asks', { motives: ['mediation'] }, undefined],
])('a freed slot goes to %s', (_, freed, id) => {
  const list = [one('1'), one('2', { motive: 'social' }), one('3')]
  expect(nextForSlot(list, { alreadyOffered: nobody, ...freed })?.id).toBe(id)
})

test('declined by each in turn, a slot is offered once to everybody who waits and then to nobody', () => {
  const waiting = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      urgent: fc.boolean(),
      dueOn: fc.constantFrom('2026-03-01', '2026-03-02', null),
      seq: fc.integer(),
      motive: fc.constantFrom('land', 'social'),
    }),
    { selector: (each) => each.id, maxLength: 20 },
  )
  fc.assert(
    fc.property(waiting, (list) => {
      const asked: string[] = []
      for (let after: string | undefined; ; after = asked.at(-1)) {
        const next = nextForSlot(list, { motives: ['land'], after, alreadyOffered: nobody })
        if (!next) break
        asked.push(next.id)
      }
      expect(new Set(asked).size).toBe(asked.length)
      expect(asked.length).toBe(list.filter((each) => each.motive === 'land').length)
    }),
  )
})

const at = (text: string) => new Date(`${text}:00Z`)

test.each([
  ['a day when there is time', '2026-03-02T08:00', '2026-03-06T09:00', '2026-03-03T08:00'],
  ['until two hours before', '2026-03-05T14:00', '2026-03-06T09:00', '2026-03-06T07:00'],
  ['never, three hours before', '2026-03-06T06:30', '2026-03-06T09:00', null],
  ['never, in the past', '2026-03-07T06:30', '2026-03-06T09:00', null],
])('an offer stands %s', (_, now, start, until) => {
  expect(offerUntil(at(now), at(start))).toEqual(until && at(until))
})
