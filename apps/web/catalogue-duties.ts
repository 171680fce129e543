import type { Catalogues, Locale, WordsOf } from '@cabinet/words/words.ts'

/** Fetched whole with the frame and the first page: `catalogue.fr.ts`, `catalogue-office.fr.ts` and their English. */
type WholeAtOnce = 'ui' | 'circuits' | 'documents'

/** Everybody else has a line below; one that is forgotten is a type error. */
export type Duty = Exclude<keyof Catalogues, WholeAtOnce>

type DutyWords = { readonly [Name in Duty]: () => Promise<WordsOf<Catalogues[Name]>> }

/** All the words of each duty, one script each: fetched side by side with the first screen that waits for them. */
export const dutyWords: Record<Locale, DutyWords> = {
  fr: {
    people: async () => (await import('@cabinet/blocks/people/words/fr.ts')).peopleFr,
    book: async () => (await import('@cabinet/blocks/people/words/fr.ts')).bookFr,
    commitments: async () => (await import('@cabinet/blocks/commitments/words/fr.ts')).commitmentsFr,
    agenda: async () => (await import('@cabinet/duties/agenda/words/fr.ts')).agendaFr,
    audiences: async () => (await import('@cabinet/duties/audiences/words/fr.ts')).audiencesFr,
    mail: async () => (await import('@cabinet/duties/mail/words/fr.ts')).mailFr,
    missions: async () => (await import('@cabinet/duties/missions/words/fr.ts')).missionsFr,
    ceremonies: async () => (await import('@cabinet/duties/ceremonies/words/fr.ts')).ceremoniesFr,
    directives: async () => (await import('@cabinet/duties/directives/words/fr.ts')).directivesFr,
    reports: async () => (await import('@cabinet/duties/reports/words/fr.ts')).reportsFr,
  },
  en: {
    people: async () => (await import('@cabinet/blocks/people/words/en.ts')).peopleEn,
    book: async () => (await import('@cabinet/blocks/people/words/en.ts')).bookEn,
    commitments: async () => (await import('@cabinet/blocks/commitments/words/en.ts')).commitmentsEn,
    agenda: async () => (await import('@cabinet/duties/agenda/words/en.ts')).agendaEn,
    audiences: async () => (await import('@cabinet/duties/audiences/words/en.ts')).audiencesEn,
    mail: async () => (await import('@cabinet/duties/mail/words/en.ts')).mailEn,
    missions: async () => (await import('@cabinet/duties/missions/words/en.ts')).missionsEn,
    ceremonies: async () => (await import('@cabinet/duties/ceremonies/words/en.ts')).ceremoniesEn,
    directives: async () => (await import('@cabinet/duties/directives/words/en.ts')).directivesEn,
    reports: async () => (await import('@cabinet/duties/reports/words/en.ts')).reportsEn,
  },
}
