import { mailFr } from '@cabinet/duties/mail/words/fr.ts'

/** The words of every duty in French; one line per duty. Fetched while the session is being looked up. */
export const catalogue = { mail: mailFr }
