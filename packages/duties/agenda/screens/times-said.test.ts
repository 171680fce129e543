import { expect, it } from 'vitest'
import { readQuickEntry } from '../rules/quick-entry.ts'
import { timesSaid } from './times-said.ts'

const setting = {
  today: '2026-11-22',
  now: '2026-11-22T08:00',
  locale: 'fr',
  kinds: [{ code: 'audience', labelFr: 'Audience', labelEn: 'Audience', minutes: 30 }],
  places: [],
} as const
const pressed = { start: '2026-11-24T12:00', end: '2026-11-24T13:00' }

it.each([
  ['budget', '2026-11-24T12:00', '2026-11-24T13:00', 'nothing said: where the board was pressed'],
  ['budget 45 min', '2026-11-24T12:00', '2026-11-24T12:45', 'a length alone'],
  ['14h30 budget', '2026-11-24T14:30', '2026-11-24T15:30', 'an hour without a day: that of the board'],
  ['audience M. Zinsou', '2026-11-24T12:00', '2026-11-24T12:30', 'a kind lasts what it usually lasts'],
  ['jeudi budget 45 min', '2026-11-26T12:00', '2026-11-26T12:45', 'a day without an hour'],
  ['jeudi 10h audience 20 min', '2026-11-26T10:00', '2026-11-26T10:20', 'everything said'],
])('« %s » pressed on Tuesday at noon is from %s to %s (%4$s)', (words, start, end) => {
  expect(timesSaid(readQuickEntry(words, setting), pressed)).toEqual({ start, end, allDay: false })
})
