import { peopleEn } from '../packages/blocks/people/words/en.ts'
import { peopleFr } from '../packages/blocks/people/words/fr.ts'
import { agendaEn } from '../packages/duties/agenda/words/en.ts'
import { agendaFr } from '../packages/duties/agenda/words/fr.ts'
import { audiencesEn } from '../packages/duties/audiences/words/en.ts'
import { audiencesFr } from '../packages/duties/audiences/words/fr.ts'
import { ceremoniesEn } from '../packages/duties/ceremonies/words/en.ts'
import { ceremoniesFr } from '../packages/duties/ceremonies/words/fr.ts'
import { directivesEn } from '../packages/duties/directives/words/en.ts'
import { directivesFr } from '../packages/duties/directives/words/fr.ts'
import { mailEn } from '../packages/duties/mail/words/en.ts'
import { mailFr } from '../packages/duties/mail/words/fr.ts'
import { missionsEn } from '../packages/duties/missions/words/en.ts'
import { missionsFr } from '../packages/duties/missions/words/fr.ts'
import { reportsEn } from '../packages/duties/reports/words/en.ts'
import { reportsFr } from '../packages/duties/reports/words/fr.ts'
import { uiEn } from '../packages/ui/words/en.ts'
import { uiFr } from '../packages/ui/words/fr.ts'
import type { Locale, WordsOf } from '../packages/words/words.ts'

/** What the screens say in one language: the tests look for what a person reads, never for how it is built. */
export type Words = {
  locale: Locale
  agenda: WordsOf<typeof agendaFr>
  audiences: WordsOf<typeof audiencesFr>
  ceremonies: WordsOf<typeof ceremoniesFr>
  directives: WordsOf<typeof directivesFr>
  mail: WordsOf<typeof mailFr>
  missions: WordsOf<typeof missionsFr>
  people: WordsOf<typeof peopleFr>
  reports: WordsOf<typeof reportsFr>
  ui: WordsOf<typeof uiFr>
}

export const french: Words = {
  locale: 'fr',
  ...{
    agenda: agendaFr,
    audiences: audiencesFr,
    ceremonies: ceremoniesFr,
    directives: directivesFr,
    mail: mailFr,
    missions: missionsFr,
    people: peopleFr,
    reports: reportsFr,
    ui: uiFr,
  },
}
export const english: Words = {
  locale: 'en',
  ...{
    agenda: agendaEn,
    audiences: audiencesEn,
    ceremonies: ceremoniesEn,
    directives: directivesEn,
    mail: mailEn,
    missions: missionsEn,
    people: peopleEn,
    reports: reportsEn,
    ui: uiEn,
  },
}

/** The sentence with its blanks filled: `filled('Classer {{number}}', { number })`. */
export const filled = (sentence: string, blanks: Record<string, string>): string =>
  sentence.replace(/{{(\w+)}}/g, (_, name: string) => blanks[name] ?? '')

/** Whatever begins with these words. */
export const beginning = (words: string): RegExp => new RegExp(`^\\s*${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)

/** The sentence as far as its blanks are known: up to the first that is not given. */
export function opening(sentence: string, blanks: Record<string, string>): string {
  const unknown = [...sentence.matchAll(/{{(\w+)}}/g)].find(([, name = '']) => blanks[name] === undefined)
  return filled(sentence.slice(0, unknown?.index), blanks)
}
