import { peopleEn } from '../packages/blocks/people/words/en.ts'
import { peopleFr } from '../packages/blocks/people/words/fr.ts'
import { mailEn } from '../packages/duties/mail/words/en.ts'
import { mailFr } from '../packages/duties/mail/words/fr.ts'
import { uiEn } from '../packages/ui/words/en.ts'
import { uiFr } from '../packages/ui/words/fr.ts'
import type { Locale, WordsOf } from '../packages/words/words.ts'

/** What the screens say in one language: the tests look for what a person reads, never for how it is built. */
export type Words = {
  locale: Locale
  mail: WordsOf<typeof mailFr>
  people: WordsOf<typeof peopleFr>
  ui: WordsOf<typeof uiFr>
}

export const french: Words = { locale: 'fr', mail: mailFr, people: peopleFr, ui: uiFr }
export const english: Words = { locale: 'en', mail: mailEn, people: peopleEn, ui: uiEn }

/** The sentence with its blanks filled: `filled('Classer {{number}}', { number })`. */
export const filled = (sentence: string, blanks: Record<string, string>): string =>
  sentence.replace(/{{(\w+)}}/g, (_, name: string) => blanks[name] ?? '')

/** Whatever begins with these words. */
export const beginning = (words: string): RegExp => new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
