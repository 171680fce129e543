/** The screens and papers, read as `batch.…`. */
export const batchEn = {} as const

export const batchJournalEn = {
  refusal: {},
  history: {},
} as const
