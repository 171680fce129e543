import { expect, test } from 'vitest'
import { isBeforeJournal } from './journal-reach.ts'

const quarter = { from: '2026-04-01', to: '2026-06-30' }

test.each([
  ['the office began in this quarter', { facts: '2026-05-04', journal: '2026-05-02' }, false],
  ['the office was at work before its facts were kept', { facts: '2026-05-04', journal: '2025-11-02' }, true],
  ['facts are kept since long', { facts: '2025-01-02', journal: '2024-11-02' }, false],
  ['facts are kept since the first day of it', { facts: '2026-04-01', journal: '2024-11-02' }, false],
  ['it ended before', { facts: '2026-07-01', journal: '2026-07-01' }, true],
  ['nothing was ever written', null, false],
])('%s', (_, since, before) => {
  expect(isBeforeJournal(quarter, since)).toBe(before)
})
