/** The screens and papers, read as `speech.…`. */
export const speechEn = {} as const

export const speechJournalEn = {
  refusal: {},
  history: {},
} as const
