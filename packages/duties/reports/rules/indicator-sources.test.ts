import { factKinds } from '@cabinet/office/fact-kinds.ts'
import { wordsOf } from '@cabinet/words/words.ts'
import { expect, test } from 'vitest'
import { reportsEn } from '../words/en.ts'
import { reportsFr } from '../words/fr.ts'
import { leastOf, sourcesOf } from './indicator-sources.ts'
import { indicatorOf, indicators } from './indicators.ts'

const inWords = (locale: 'fr' | 'en') => wordsOf('reports', { fr: reportsFr, en: reportsEn }, locale)

test.each(['fr', 'en'] as const)('every fact an indicator starts from has a name of its own in %s', (locale) => {
  const t = inWords(locale)
  for (const one of indicators) expect(sourcesOf(one), one.code).not.toEqual([])
  const names = factKinds.map((kind) => t(`figures.facts.${kind}`))
  expect(new Set(names).size).toBe(factKinds.length)
  for (const name of names) expect(name).not.toMatch(/facts\.|undefined/)
})

test.each([
  ['ML1i', ['letter.in'], 'noLeast'],
  ['ML6o', ['letter.in', 'letter.reopened', 'letter.ended'], 'leastAge'],
  ['DC3d', ['commitment.issued'], 'least'],
  ['ML4r', ['letter.answered', 'letter.ended'], 'least'],
  ['DC11a', ['letter.in', 'audience.requested', 'commitment.issued'], 'leastReserved'],
  ['CE5r', ['ceremony.closed'], 'noLeast'],
] as const)('%s says what it is counted from, and from how many on', (code, sources, least) => {
  const one = indicatorOf(code)
  if (!one) throw new Error(code)
  expect([sourcesOf(one), leastOf(one)]).toEqual([sources, least])
})
