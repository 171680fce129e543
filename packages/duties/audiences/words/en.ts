import type { WordsOf } from '@cabinet/words/words.ts'
import { audiencesAtOnceEn } from './at-once.en.ts'
import type { audiencesFr } from './fr.ts'
import { audiencesJournalEn } from './journal.en.ts'
import { audiencesScreensEn } from './screens.en.ts'

export const audiencesEn: WordsOf<typeof audiencesFr> = {
  ...audiencesAtOnceEn,
  ...audiencesJournalEn,
  ...audiencesScreensEn,
}
