/** The screens and papers, read as `guests.…`. */
export const guestsFr = {} as const

export const guestsJournalFr = {
  refusal: {},
  history: {},
} as const
