import { agendaAtOnceFr } from './at-once.fr.ts'
import { calendarsFr, calendarsHistoryFr, calendarsRefusalFr } from './calendars.fr.ts'
import { journalFr, journalHistoryFr, journalRefusalFr } from './journal.fr.ts'
import { agendaScreensFr } from './screens.fr.ts'
import { agendaSettingsFr } from './settings.fr.ts'
import { sheetFr, sheetHistoryFr, sheetRefusalFr } from './sheet.fr.ts'

/** The words of this duty, French first. */
export const agendaFr = {
  ...agendaAtOnceFr,
  ...agendaScreensFr,
  ...calendarsFr,
  ...sheetFr,
  ...agendaSettingsFr,
  ...journalFr,
  history: { ...journalHistoryFr, ...calendarsHistoryFr, ...sheetHistoryFr },
  refusal: { ...journalRefusalFr, ...calendarsRefusalFr, ...sheetRefusalFr },
} as const

declare module '@cabinet/words/words.ts' {
  interface Catalogues {
    agenda: typeof agendaFr
  }
}
