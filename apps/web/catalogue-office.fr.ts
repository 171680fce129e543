import { circuitsFr } from '@cabinet/blocks/circuits/words/fr.ts'
import { documentsFr } from '@cabinet/blocks/documents/words/fr.ts'
import { mailFr } from '@cabinet/duties/mail/words/fr.ts'

/** The words of every duty in French; one line per duty. Fetched while the session is being looked up. */
export const catalogue = { circuits: circuitsFr, documents: documentsFr, mail: mailFr }
