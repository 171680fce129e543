import { mailEn } from '@cabinet/duties/mail/words/en.ts'

/** The words of every duty in English; one line per duty. Fetched while the session is being looked up. */
export const catalogue = { mail: mailEn }
