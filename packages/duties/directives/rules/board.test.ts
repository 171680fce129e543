import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boardAddresses, boardOf, boards, readCursor, writeCursor } from './board.ts'

test.each(boards)('the board %s is found again by its address', (board) => {
  expect(boardOf(boardAddresses[board])).toBe(board)
})

test.each(['', 'mine', 'MAIRE', 'rien'])('an address nobody knows (%s) opens what I owe', (address) => {
  expect(boardOf(address)).toBe('mine')
})

test('a cursor says where the next page begins, and is read as it was written', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((one) => one.toISOString().slice(0, 10))
  const cursor = fc.record({ dueOn: fc.option(day), seq: fc.nat() })
  fc.assert(
    fc.property(cursor, (one) => {
      expect(readCursor(writeCursor(one))).toEqual(one)
    }),
  )
})

test.each(['', '~', '2026-02-30~4', '2026-03-05', '2026-03-05~-1', "'; drop~1", '~1x'])(
  'what is no cursor (%s) begins at the beginning',
  (text) => expect(readCursor(text)).toBeNull(),
)
