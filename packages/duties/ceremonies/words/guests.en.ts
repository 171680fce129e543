/** The screens and papers, read as `guests.…`. */
export const guestsEn = {} as const

export const guestsJournalEn = {
  refusal: {},
  history: {},
} as const
