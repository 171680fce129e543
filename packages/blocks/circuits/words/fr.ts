/** What is said of a parapheur on its way. */
export const circuitsFr = {
  refusal: {
    'circuits.unsound': 'Le parapheur doit finir par une signature, et chacun n’y vise qu’une fois.',
    'circuits.already-going': 'Le projet est déjà au parapheur.',
    'circuits.not-earlier': 'On ne retourne un projet qu’à une étape précédente.',
  },
} as const

declare module '@cabinet/words/words.ts' {
  interface Catalogues {
    circuits: typeof circuitsFr
  }
}
