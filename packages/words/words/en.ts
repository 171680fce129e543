import type { WordsOf } from '../words.ts'
import type { officeFr } from './fr.ts'

export const officeEn: WordsOf<typeof officeFr> = {
  refusal: {
    'office.not-found': 'Not found, or beyond what you may see.',
    'office.not-your-post': 'This is not part of your post. Ask the person in charge of it.',
    'office.cannot-move': 'This is no longer possible as things stand. Reload the page to see where it is.',
    'office.foreign-request': 'This request does not come from this page. Reload the page and try again.',
    'office.not-signed-in': 'Please sign in to go on.',
    'office.not-understood': 'The request was not understood. Reload the page and try again.',
    'office.bad-request': 'The request was not understood. Check what you typed.',
    'office.disk-full':
      'The server’s disk is full: nothing was lost, but nothing more can be kept. Please tell the administrator.',
  },
}
