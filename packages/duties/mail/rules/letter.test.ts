import { expect, test } from 'vitest'
import { letterState } from './letter.ts'

const blank = {
  register: 'incoming',
  assignedAt: null,
  signedAt: null,
  dispatchedAt: null,
  closedAt: null,
  voidedAt: null,
} as const
const then = new Date('2026-03-02T08:00:00Z')
const incoming = { ...blank }
const outgoing = { ...blank, register: 'outgoing' } as const

test.each([
  ['just registered', incoming, {}, 'to-assign'],
  ['assigned, nobody began', { ...incoming, assignedAt: then }, {}, 'assigned'],
  ['somebody has it in hand', { ...incoming, assignedAt: then }, { underWay: true }, 'under-way'],
  ['its reply left', { ...incoming, assignedAt: then }, { underWay: true, answered: true }, 'answered'],
  ['filed away', { ...incoming, assignedAt: then, closedAt: then }, { answered: true }, 'closed'],
  ['struck out', { ...incoming, voidedAt: then, closedAt: then }, {}, 'voided'],
  ['a draft', outgoing, {}, 'draft'],
  ['in the signature book', outgoing, { inCircuit: true }, 'in-circuit'],
  ['signed', { ...outgoing, signedAt: then }, {}, 'to-dispatch'],
  ['gone', { ...outgoing, signedAt: then, dispatchedAt: then }, {}, 'dispatched'],
])('a letter that is %s', (_what, letter, around, state) => {
  expect(letterState(letter, around)).toBe(state)
})
