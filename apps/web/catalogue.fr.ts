import { peopleFr } from '@cabinet/blocks/people/words/fr.ts'
import { mailFr } from '@cabinet/duties/mail/words/fr.ts'
import { uiFr } from '@cabinet/ui/words/fr.ts'

/** The words of every duty in French; one line per duty. Fetched only by those who read French. */
export const catalogue = { ui: uiFr, people: peopleFr, mail: mailFr }
