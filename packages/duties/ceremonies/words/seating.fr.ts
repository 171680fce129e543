/** The screens and papers, read as `seating.…`. */
export const seatingFr = {} as const

export const seatingJournalFr = {
  refusal: {},
  history: {},
} as const
