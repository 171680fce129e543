/** The screens and papers, read as `speech.…`. */
export const speechFr = {} as const

export const speechJournalFr = {
  refusal: {},
  history: {},
} as const
