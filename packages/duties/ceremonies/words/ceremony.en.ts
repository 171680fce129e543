/** The screens and papers, read as `ceremony.…`. */
export const ceremonyEn = {} as const

export const ceremonyJournalEn = {
  refusal: {},
  history: { 'ceremonies.choices.shipped': 'The shipped ceremony templates and lists of precedence are in place' },
} as const
