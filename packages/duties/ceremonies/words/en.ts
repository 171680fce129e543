import { ceremoniesAtOnceEn } from './at-once.en.ts'
import { batchEn, batchJournalEn } from './batch.en.ts'
import { ceremonyEn, ceremonyJournalEn } from './ceremony.en.ts'
import { dayEn, dayJournalEn } from './day.en.ts'
import { guestsEn, guestsJournalEn } from './guests.en.ts'
import { lineEn } from './line.en.ts'
import { lineJournalEn } from './line-journal.en.ts'
import { seatingEn, seatingJournalEn } from './seating.en.ts'
import { speechEn, speechJournalEn } from './speech.en.ts'

/** The words of this duty. Each part has a key of its own: `guests.…`, `line.…`. */
export const ceremoniesEn = {
  ...ceremoniesAtOnceEn,
  ceremony: ceremonyEn,
  guests: guestsEn,
  line: lineEn,
  seating: seatingEn,
  batch: batchEn,
  day: dayEn,
  speech: speechEn,
  refusal: {
    ...ceremonyJournalEn.refusal,
    ...guestsJournalEn.refusal,
    ...lineJournalEn.refusal,
    ...seatingJournalEn.refusal,
    ...batchJournalEn.refusal,
    ...dayJournalEn.refusal,
    ...speechJournalEn.refusal,
  },
  history: {
    ...ceremonyJournalEn.history,
    ...guestsJournalEn.history,
    ...lineJournalEn.history,
    ...seatingJournalEn.history,
    ...batchJournalEn.history,
    ...dayJournalEn.history,
    ...speechJournalEn.history,
  },
} as const
