import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportStates } from './report.ts'
import { linesOf, mayOnSection, sectionState, tooLong } from './section.ts'
import { kept } from './text-versions.ts'

const page = {
  handedIn: false,
  answered: true,
  report: 'drafting',
  today: '2026-10-02',
  pagesOn: '2026-10-07',
} as const

test.each([
  ['expected', {}],
  ['expected', { today: '2026-10-07' }],
  ['late', { today: '2026-10-08' }],
  ['nobody', { answered: false, today: '2026-10-08' }],
  ['handed-in', { handedIn: true, answered: false, today: '2026-10-08' }],
  ['handed-in', { handedIn: true, report: 'visa' }],
  ['silent', { report: 'consolidating' }],
  ['silent', { report: 'frozen', answered: false }],
] as const)('a page is %s', (expected, change) => {
  expect(sectionState({ ...page, ...change })).toBe(expected)
})

const nobody = { mine: false, answers: false, keeps: false, answered: true }
const head = { ...nobody, mine: true, answers: true }
const colleague = { ...nobody, mine: true }
const chief = { ...nobody, keeps: true }
const written = { report: 'drafting', handedIn: false, isMayors: false } as const

test.each([
  ['the head', head, written, ['write', 'handIn', 'comment']],
  ['a colleague of the unit', colleague, written, ['write', 'comment']],
  ['the chef de cabinet', chief, written, ['comment']],
  ['the chef de cabinet, where nobody answers', { ...chief, answered: false }, written, ['write', 'handIn', 'comment']],
  ['somebody else', nobody, written, []],
  ['the head, once handed in', head, { ...written, handedIn: true }, ['takeBack', 'comment']],
  ['the head, while it is consolidated', head, { ...written, report: 'consolidating' }, []],
  [
    'the chef de cabinet, while it is consolidated',
    chief,
    { ...written, report: 'consolidating' },
    ['write', 'comment'],
  ],
  ['the chef de cabinet, at the visa', chief, { ...written, report: 'visa' }, []],
  ['the chef de cabinet, on the mayor’s page', chief, { ...written, isMayors: true }, ['write', 'comment']],
  ['the head, on the mayor’s page', { ...head, keeps: false }, { ...written, isMayors: true }, []],
] as const)('%s may', (_, who, one, expected) => {
  const may = Object.entries(mayOnSection(who, one)).filter(([, yes]) => yes)
  expect(may.map(([act]) => act)).toEqual(expected)
})

test('once a report is at the visa nobody writes in it, whoever they are', () => {
  const yes = fc.boolean()
  const who = fc.record({ mine: yes, answers: yes, keeps: yes, answered: yes })
  const closed = fc.constantFrom(...reportStates.slice(2))
  fc.assert(
    fc.property(who, closed, yes, yes, (one, report, handedIn, isMayors) => {
      expect(Object.values(mayOnSection(one, { report, handedIn, isMayors }))).not.toContain(true)
    }),
  )
})

test.each([
  ['', 0],
  ['   \n ', 0],
  ['Une ligne.', 1],
  ['Une ligne.\nUne autre.', 2],
  ['Une ligne.\n\nAprès un blanc.', 3],
  ['a'.repeat(96), 2],
])('%j takes %i lines on paper', (text, lines) => {
  expect(linesOf(text)).toBe(lines)
})

test('ten lines of results may be handed in, eleven may not; difficulties are as long as they are', () => {
  const lines = (many: number) => Array.from({ length: many }, () => 'Une ligne.').join('\n')
  expect(tooLong({ results: lines(10), difficulties: lines(30) })).toEqual([])
  expect(tooLong({ results: lines(11) })).toEqual(['results'])
})

test('what one person typed in one go is one version; a change of hands and a pause begin another', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 9, 2, 10, minute))
  const rows = [
    { version: 6, savedBy: 'ana', savedAt: at(50), carriedFrom: null, text: 'Un, deux, trois, quatre.' },
    { version: 5, savedBy: 'ana', savedAt: at(32), carriedFrom: null, text: 'Un, deux, trois.' },
    { version: 4, savedBy: 'ana', savedAt: at(31), carriedFrom: null, text: 'Un, deux.' },
    { version: 3, savedBy: 'rosine', savedAt: at(30), carriedFrom: null, text: 'Un.' },
    { version: 2, savedBy: 'ana', savedAt: at(2), carriedFrom: null, text: 'Zéro.' },
    { version: 1, savedBy: 'ana', savedAt: at(1), carriedFrom: 'report', text: 'Avant.' },
  ]
  expect(kept(rows).map((one) => one.version)).toEqual([6, 5, 3, 2, 1])
})

test('what was put aside for an older text, and what was taken out by mistake, is found again', () => {
  const ana = { savedBy: 'ana', savedAt: new Date(Date.UTC(2026, 9, 2, 10)), carriedFrom: null }
  const rows = [
    { ...ana, version: 5, text: 'Le texte de Rosine.' },
    { ...ana, version: 4, text: '' },
    { ...ana, version: 3, text: 'Le texte d’Ana, en entier.' },
    { ...ana, version: 2, text: 'Le texte d’Ana.' },
    { ...ana, version: 1, savedBy: 'rosine', text: 'Le texte de Rosine.' },
  ]
  expect(kept(rows).map((one) => one.version)).toEqual([5, 4, 3, 1])
  const [putBack, , own, ...older] = rows
  expect(kept([putBack, own, ...older].flatMap((one) => one ?? [])).map((one) => one.version)).toEqual([5, 3, 1])
})
