import { reportsAtOnceFr } from './at-once.fr.ts'
import { draftingFr, draftingJournalFr } from './drafting.fr.ts'
import { figuresFr, figuresJournalFr } from './figures.fr.ts'
import { issueFr, issueJournalFr } from './issue.fr.ts'
import { paperFr } from './paper.fr.ts'
import { statisticsFr, statisticsJournalFr } from './statistics.fr.ts'

/** The words of this duty, French first. Each part has a key of its own. */
export const reportsFr = {
  ...reportsAtOnceFr,
  figures: figuresFr,
  statistics: statisticsFr,
  drafting: draftingFr,
  issue: issueFr,
  paper: paperFr,
  refusal: {
    ...figuresJournalFr.refusal,
    ...statisticsJournalFr.refusal,
    ...draftingJournalFr.refusal,
    ...issueJournalFr.refusal,
  },
  history: {
    ...figuresJournalFr.history,
    ...statisticsJournalFr.history,
    ...draftingJournalFr.history,
    ...issueJournalFr.history,
  },
} as const

declare module '@cabinet/words/words.ts' {
  interface Catalogues {
    reports: typeof reportsFr
  }
}
