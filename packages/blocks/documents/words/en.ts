import type { WordsOf } from '@cabinet/words/words.ts'
import type { documentsFr } from './fr.ts'

export const documentsEn: WordsOf<typeof documentsFr> = {
  flag: {
    javascript: 'This file contains a program. It is shown without running it.',
    'open-action': 'This file wanted to act when opened. It is shown without letting it.',
    launch: 'This file wanted to start a program. It is shown without letting it.',
    'embedded-file': 'This file contains another one, which was not opened.',
    'external-link': 'This file wanted to fetch something from outside.',
    restricted: 'The author of this PDF asks that it be neither copied nor printed.',
    'text-incomplete': 'The text could not be read to the end: the search knows only part of it.',
  },
}
