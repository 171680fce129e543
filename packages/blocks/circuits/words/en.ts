import type { WordsOf } from '@cabinet/words/words.ts'
import type { circuitsFr } from './fr.ts'

export const circuitsEn: WordsOf<typeof circuitsFr> = {
  refusal: {
    'circuits.unsound': 'The signature book must end with one signature, and nobody gives a visa twice.',
    'circuits.already-going': 'The draft is already in the signature book.',
    'circuits.not-earlier': 'A draft is only returned to an earlier step.',
  },
}
