/** The screens and papers, read as `line.…`. */
export const lineFr = {} as const

export const lineJournalFr = {
  refusal: {},
  history: {},
} as const
