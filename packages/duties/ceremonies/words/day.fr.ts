/** The screens and papers, read as `day.…`. */
export const dayFr = {} as const

export const dayJournalFr = {
  refusal: {},
  history: {},
} as const
