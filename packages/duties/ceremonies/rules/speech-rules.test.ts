import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validityOn } from './message-validity.ts'
import { moveSpeech } from './speech.ts'
import { compareSentences } from './speech-compare.ts'
import { lengthOf, minutesOf, usualWordsPerMinute, wordCount } from './speech-minutes.ts'
import { likelyPromises, soundsBinding } from './speech-promises.ts'
import { salutationChanges, withSalutations } from './speech-salutations.ts'
import { paragraphsOf, type Written } from './speech-text.ts'

const paragraph = (text: string): Written => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const doc = (...texts: string[]): Written => ({ type: 'doc', content: texts.map(paragraph) })

describe('the length of a speech', () => {
  test.each([
    ['', 0],
    ['Merci.', 1],
    ['L’État et la commune', 4],
    ['C’est-à-dire : nous tiendrons !', 3],
    ['3,5 km de route', 4],
    ['« Vive la ville ! »', 3],
    ['  — … — ', 0],
    ['mot '.repeat(130), 130],
  ])('%j holds so many words', (text, words) => {
    expect(wordCount(text)).toBe(words)
  })

  test.each([
    [0, 0],
    [1, 1],
    [130, 1],
    [131, 2],
    [650, 5],
  ])('%i words take so many minutes', (words, minutes) => {
    expect(minutesOf(words)).toBe(minutes)
  })

  test('a text too long for its slot says by how much; a slot of nothing says nothing', () => {
    const text = doc('mot '.repeat(usualWordsPerMinute * 6), 'fin')
    expect(lengthOf(text, 4)).toEqual({ words: 781, minutes: 7, over: 3 })
    expect(lengthOf(text, 7).over).toBe(0)
    expect(lengthOf(text, 0).over).toBe(0)
  })

  test('a longer text never takes less time', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (words, more) => {
        expect(minutesOf(words + more)).toBeGreaterThanOrEqual(minutesOf(words))
      }),
    )
  })

  test('headings and lines of lists count, whatever lies around them', () => {
    const list: Written = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('le hall')] }] }
    const text: Written = { type: 'doc', content: [{ ...paragraph('Un titre'), type: 'heading' }, list] }
    expect(paragraphsOf(text)).toEqual(['Un titre', 'le hall'])
  })
})

describe('a key message', () => {
  const message = { from: '2026-01-10', to: '2026-06-30', retiredAt: null }
  test.each([
    ['2026-01-09', message, 'not-yet'],
    ['2026-01-10', message, 'valid'],
    ['2026-06-30', message, 'valid'],
    ['2026-07-01', message, 'past'],
    ['2030-01-01', { ...message, to: null }, 'valid'],
    ['2026-03-01', { ...message, retiredAt: new Date(0) }, 'retired'],
  ] as const)('on %s', (day, one, expected) => {
    expect(validityOn(one, day)).toBe(expected)
  })
})

describe('sentences that sound like a promise', () => {
  test.each([
    ['Nous nous engageons à livrer le marché avant décembre.', true],
    ['Je m’engage devant vous à rouvrir la maternité.', true],
    ['Nous allons construire une école à Lagune-Est.', true],
    ['Le pont sera ouvert en mars.', true],
    ['La commune s’engage à payer.', true],
    ['We will build the bridge before the rains.', true],
    ['I pledge to come back in June.', true],
    ['Nous allons entendre la chorale du lycée.', false],
    ['Merci à tous d’être venus.', false],
    ['Ils se sont engagés à nous aider.', false],
    ['Le marché a été ouvert en 1962.', false],
  ])('%s', (sentence, binding) => {
    expect(soundsBinding(sentence)).toBe(binding)
  })

  test('are offered once each, in the order of the text', () => {
    const text = doc('Merci. Je m’engage ici. Bonne fête !', 'Nous allons réparer la route.', 'Je m’engage ici.')
    expect(likelyPromises(text)).toEqual(['Je m’engage ici.', 'Nous allons réparer la route.'])
  })
})

describe('the salutations of a text', () => {
  test('take the place of those put in before, and leave what a person wrote', () => {
    const text = doc('Monsieur le Préfet,', 'Madame la Députée,', 'Chers amis du port,', 'Merci.')
    const mended = withSalutations(text, {
      before: ['Monsieur le Préfet,', 'Madame la Députée,'],
      now: ['Madame la Députée,', 'Monsieur l’Imam,'],
    })
    expect(paragraphsOf(mended)).toEqual(['Madame la Députée,', 'Monsieur l’Imam,', 'Chers amis du port,', 'Merci.'])
  })

  test('say who came, who went, and that the order changed', () => {
    expect(salutationChanges(['A', 'B'], ['B', 'C'])).toEqual({ gone: ['A'], come: ['C'], moved: false, changed: true })
    expect(salutationChanges(['A', 'B'], ['B', 'A'])).toMatchObject({ moved: true, changed: true })
    expect(salutationChanges(['A'], ['A']).changed).toBe(false)
  })
})

test('two versions beside each other give both texts again', () => {
  const text = fc.array(fc.constantFrom('Un.', 'Deux.', 'Trois.', 'Quatre.'), { maxLength: 12 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      const told = compareSentences(before, after)
      expect(told.filter((one) => one.kind !== 'added').map((one) => one.text)).toEqual(before)
      expect(told.filter((one) => one.kind !== 'removed').map((one) => one.text)).toEqual(after)
    }),
  )
})

test('what was said is not unsaid', () => {
  expect(() => moveSpeech('delivered', 'draft')).toThrow('office.cannot-move')
  expect(moveSpeech('circuit', 'draft')).toBe('draft')
})
