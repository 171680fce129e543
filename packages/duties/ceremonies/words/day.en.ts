/** The screens and papers, read as `day.…`. */
export const dayEn = {} as const

export const dayJournalEn = {
  refusal: {},
  history: {},
} as const
