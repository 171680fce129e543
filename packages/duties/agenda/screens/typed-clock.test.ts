import { expect, it } from 'vitest'
import { parseTypedClock } from './typed-clock.ts'

it.each([
  ['8h30', '08:30'],
  ['8 h 30', '08:30'],
  ['8\u202Fh\u202F30', '08:30'],
  ['8:30', '08:30'],
  ['830', '08:30'],
  ['1430', '14:30'],
  ['14', '14:00'],
  ['14h', '14:00'],
  ['0h05', '00:05'],
  ['23.59', '23:59'],
])('understands %s as %s', (typed, meant) => {
  expect(parseTypedClock(typed)).toBe(meant)
})

it.each(['', '25', '24h', '8h60', 'midi', '12345', '8h3m'])('does not guess what %s may be', (typed) => {
  expect(parseTypedClock(typed)).toBeNull()
})
