import { Refusal } from '@cabinet/office/refusal.ts'
import { expect, test } from 'vitest'
import { canMoveLine, isOpenLine, lineStates, moveLine } from './assignment.ts'

// From each state, where a line may go.
const wall = {
  sent: ['acknowledged', 'under-way', 'done', 'returned', 'recalled'],
  acknowledged: ['under-way', 'done', 'returned'],
  'under-way': ['done', 'returned'],
  done: [],
  returned: [],
  recalled: [],
} as const

test.each(lineStates)('from %s a line goes where the table says and nowhere else', (from) => {
  for (const to of lineStates) {
    const allowed = (wall[from] as readonly string[]).includes(to)
    expect(canMoveLine(from, to)).toBe(allowed)
    if (allowed) expect(moveLine(from, to)).toBe(to)
    else expect(() => moveLine(from, to)).toThrow(Refusal)
  }
})

test('somebody still owes something until a line is done, returned or taken back', () => {
  expect(lineStates.filter(isOpenLine)).toEqual(['sent', 'acknowledged', 'under-way'])
})
