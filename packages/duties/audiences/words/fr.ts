import { audiencesAtOnceFr } from './at-once.fr.ts'
import { audiencesJournalFr } from './journal.fr.ts'
import { audiencesScreensFr } from './screens.fr.ts'

/** The words of this duty, French first. */
export const audiencesFr = {
  ...audiencesAtOnceFr,
  ...audiencesJournalFr,
  ...audiencesScreensFr,
} as const

declare module '@cabinet/words/words.ts' {
  interface Catalogues {
    audiences: typeof audiencesFr
  }
}
