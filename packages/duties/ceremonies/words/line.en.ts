/** The screens and papers, read as `line.…`. */
export const lineEn = {} as const

export const lineJournalEn = {
  refusal: {},
  history: {},
} as const
