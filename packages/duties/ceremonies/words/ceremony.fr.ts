/** The screens and papers, read as `ceremony.…`. */
export const ceremonyFr = {} as const

export const ceremonyJournalFr = {
  refusal: {},
  history: {
    'ceremonies.choices.shipped': 'Les modèles de cérémonie et les listes de préséance fournis sont en place',
  },
} as const
