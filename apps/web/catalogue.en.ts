import { peopleEn } from '@cabinet/blocks/people/words/en.ts'
import { mailEn } from '@cabinet/duties/mail/words/en.ts'
import { uiEn } from '@cabinet/ui/words/en.ts'

/** The words of every duty in English; one line per duty. Fetched only by those who read English. */
export const catalogue = { ui: uiEn, people: peopleEn, mail: mailEn }
