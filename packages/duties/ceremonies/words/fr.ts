import { ceremoniesAtOnceFr } from './at-once.fr.ts'
import { batchFr, batchJournalFr } from './batch.fr.ts'
import { ceremonyFr, ceremonyJournalFr } from './ceremony.fr.ts'
import { dayFr, dayJournalFr } from './day.fr.ts'
import { guestsFr, guestsJournalFr } from './guests.fr.ts'
import { lineFr } from './line.fr.ts'
import { lineJournalFr } from './line-journal.fr.ts'
import { seatingFr, seatingJournalFr } from './seating.fr.ts'
import { speechFr, speechJournalFr } from './speech.fr.ts'

/** The words of this duty, French first. Each part has a key of its own: `guests.…`, `line.…`. */
export const ceremoniesFr = {
  ...ceremoniesAtOnceFr,
  ceremony: ceremonyFr,
  guests: guestsFr,
  line: lineFr,
  seating: seatingFr,
  batch: batchFr,
  day: dayFr,
  speech: speechFr,
  refusal: {
    ...ceremonyJournalFr.refusal,
    ...guestsJournalFr.refusal,
    ...lineJournalFr.refusal,
    ...seatingJournalFr.refusal,
    ...batchJournalFr.refusal,
    ...dayJournalFr.refusal,
    ...speechJournalFr.refusal,
  },
  history: {
    ...ceremonyJournalFr.history,
    ...guestsJournalFr.history,
    ...lineJournalFr.history,
    ...seatingJournalFr.history,
    ...batchJournalFr.history,
    ...dayJournalFr.history,
    ...speechJournalFr.history,
  },
} as const

declare module '@cabinet/words/words.ts' {
  interface Catalogues {
    ceremonies: typeof ceremoniesFr
  }
}
