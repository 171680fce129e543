import { dayNumber } from '@cabinet/office/day.ts'
import type { Calendar } from '@cabinet/office/working-days.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openLineStates } from './assignment.ts'
import {
  blocksClosing,
  dateToAskFor,
  deadlineFor,
  isDoneOnReading,
  mayReply,
  needsAnswerFromAddressee,
  shippedInstruction,
  shippedInstructions,
} from './instructions.ts'
import { shippedLetterTypes } from './letter-types.ts'

// Given on Friday 24 April 2026, for a letter whose type allows ten working days; the first of May is a day off.
const calendar: Calendar = { weekend: [6, 7], holidays: [{ day: '2026-05-01' }] }
const grounds = { assignedOn: '2026-04-24', typeDelay: 10, calendar, givenDay: '2026-06-20' }

// The table on the wall: code · acts · owes · original back · responsibility moves · keeps the letter open · rights · last day.
const wall = [
  ['ATTR', true, 'addressee-answers', false, true, true, 'draft', '2026-05-11'],
  ['SUITE', true, 'addressee-answers', false, true, true, 'draft', '2026-05-11'],
  ['EXEC', true, 'report', false, false, true, 'note', '2026-05-07'],
  ['PROJ', true, 'draft-to-asker', false, false, true, 'draft', '2026-05-04'],
  ['ELEM', true, 'facts-to-asker', false, false, true, 'note', '2026-05-04'],
  ['AVIS', true, 'opinion-to-asker', false, false, true, 'note', '2026-05-04'],
  ['VISA', true, 'visa', true, false, true, 'visa', '2026-04-28'],
  ['PARL', true, 'none', false, false, true, 'read', '2026-06-20'],
  ['REPR', true, 'report', false, false, true, 'note', '2026-06-20'],
  ['COMM', true, 'none', true, false, true, 'read', '2026-04-29'],
  ['INFO', false, 'none', false, false, false, 'read', null],
  ['ATFU', false, 'none', false, false, false, 'read', null],
  ['DIFF', true, 'none', false, false, true, 'read', '2026-05-04'],
  ['INST', true, 'none', false, false, true, 'read', '2026-06-20'],
  ['CLAS', false, 'none', false, true, false, 'read', null],
] as const

describe('what each instruction in the margin means', () => {
  test.each(wall)('%s', (code, acts, reply, returnsOriginal, movesResponsibility, keepsOpen, rights, lastDay) => {
    const meaning = shippedInstruction(code)
    expect(meaning).toMatchObject({ acts, reply, returnsOriginal, movesResponsibility, rights })
    for (const state of openLineStates) expect(blocksClosing(meaning, state)).toBe(keepsOpen)
    for (const state of ['done', 'returned', 'recalled'] as const) expect(blocksClosing(meaning, state)).toBe(false)
    expect(mayReply(meaning)).toBe(reply !== 'none')
    expect(deadlineFor(meaning, grounds)).toBe(lastDay)
  })

  test('the fifteen are all there, once each, and named in both languages', () => {
    expect(shippedInstructions.map((one) => one.code)).toEqual(wall.map(([code]) => code))
    for (const { label } of shippedInstructions) expect(label.fr.length * label.en.length).toBeGreaterThan(0)
  })

  test('only the two that give the matter away ask the addressee to answer the correspondent', () => {
    expect(shippedInstructions.filter(needsAnswerFromAddressee).map((one) => one.code)).toEqual(['ATTR', 'SUITE'])
  })

  test('only a letter for information or for whatever use is done by reading it', () => {
    expect(shippedInstructions.filter(isDoneOnReading).map((one) => one.code)).toEqual(['INFO', 'ATFU'])
  })

  test('only filing away closes the letter, and only putting on hold stops its clock', () => {
    expect(shippedInstructions.filter((one) => one.closesLetter).map((one) => one.code)).toEqual(['CLAS'])
    expect(shippedInstructions.filter((one) => one.stopsClock).map((one) => one.code)).toEqual(['INST'])
  })
})

describe('the day an assignment runs out', () => {
  test('a type that asks no answer gives no deadline', () => {
    expect(deadlineFor(shippedInstruction('ATTR'), { ...grounds, typeDelay: null })).toBeNull()
  })

  test('attending, talking and holding have no deadline before somebody names the day', () => {
    for (const code of ['REPR', 'PARL', 'INST']) {
      expect(dateToAskFor(shippedInstruction(code))).not.toBeNull()
      expect(deadlineFor(shippedInstruction(code), { assignedOn: '2026-04-24', typeDelay: 10, calendar })).toBeNull()
    }
  })

  test('a deadline counted in working days is always later than the day the instruction was given', () => {
    fc.assert(
      fc.property(fc.constantFrom(...shippedInstructions), fc.integer({ min: 1, max: 60 }), (meaning, typeDelay) => {
        const day = deadlineFor(meaning, { assignedOn: '2026-04-24', typeDelay, calendar })
        return day === null || dayNumber(day) > dayNumber('2026-04-24')
      }),
    )
  })
})

describe('the letter types an office starts with', () => {
  test('there are fourteen, with codes of their own', () => {
    expect(new Set(shippedLetterTypes.map((type) => type.code)).size).toBe(14)
  })

  test('each is named in both languages and has a delay of whole working days, or none', () => {
    for (const { label, delay } of shippedLetterTypes) {
      expect(label.fr && label.en).toBeTruthy()
      expect(delay === null || (Number.isInteger(delay) && delay > 0 && delay <= 60)).toBe(true)
    }
  })
})
