/** The screens and papers, read as `batch.…`. */
export const batchFr = {} as const

export const batchJournalFr = {
  refusal: {},
  history: {},
} as const
