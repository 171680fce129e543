/** The screens and papers, read as `seating.…`. */
export const seatingEn = {} as const

export const seatingJournalEn = {
  refusal: {},
  history: {},
} as const
