import type { WordsOf } from '@cabinet/words/words.ts'
import { agendaAtOnceEn } from './at-once.en.ts'
import { calendarsEn, calendarsHistoryEn, calendarsRefusalEn } from './calendars.en.ts'
import type { agendaFr } from './fr.ts'
import { journalEn, journalHistoryEn, journalRefusalEn } from './journal.en.ts'
import { agendaScreensEn } from './screens.en.ts'
import { agendaSettingsEn } from './settings.en.ts'
import { sheetEn, sheetHistoryEn, sheetRefusalEn } from './sheet.en.ts'

export const agendaEn: WordsOf<typeof agendaFr> = {
  ...agendaAtOnceEn,
  ...agendaScreensEn,
  ...calendarsEn,
  ...sheetEn,
  ...agendaSettingsEn,
  ...journalEn,
  history: { ...journalHistoryEn, ...calendarsHistoryEn, ...sheetHistoryEn },
  refusal: { ...journalRefusalEn, ...calendarsRefusalEn, ...sheetRefusalEn },
}
