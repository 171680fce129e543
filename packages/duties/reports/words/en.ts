import { reportsAtOnceEn } from './at-once.en.ts'
import { draftingEn, draftingJournalEn } from './drafting.en.ts'
import { figuresEn, figuresJournalEn } from './figures.en.ts'
import { issueEn, issueJournalEn } from './issue.en.ts'
import { paperEn } from './paper.en.ts'
import { statisticsEn, statisticsJournalEn } from './statistics.en.ts'

/** The words of this duty. */
export const reportsEn = {
  ...reportsAtOnceEn,
  figures: figuresEn,
  statistics: statisticsEn,
  drafting: draftingEn,
  issue: issueEn,
  paper: paperEn,
  refusal: {
    ...figuresJournalEn.refusal,
    ...statisticsJournalEn.refusal,
    ...draftingJournalEn.refusal,
    ...issueJournalEn.refusal,
  },
  history: {
    ...figuresJournalEn.history,
    ...statisticsJournalEn.history,
    ...draftingJournalEn.history,
    ...issueJournalEn.history,
  },
} as const
