import { circuitsEn } from '@cabinet/blocks/circuits/words/en.ts'
import { documentsEn } from '@cabinet/blocks/documents/words/en.ts'
import { mailEn } from '@cabinet/duties/mail/words/en.ts'

/** The words of every duty in English; one line per duty. Fetched while the session is being looked up. */
export const catalogue = { circuits: circuitsEn, documents: documentsEn, mail: mailEn }
