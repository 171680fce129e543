import type { WordsOf } from '@cabinet/words/words.ts'
import type { refusalsFr } from './refusals.fr.ts'

export const refusalsEn: WordsOf<typeof refusalsFr> = {
  office: {
    'not-found': 'Not found, or outside your access.',
    'not-your-post': 'Your post does not allow this. Ask whoever is in charge of it.',
    'disk-full':
      'The server’s disk is full: nothing is lost, but nothing more can be kept. Please tell the administrator.',
    'cannot-move': 'The state has changed meanwhile: this is no longer possible. Reload the page.',
    'not-signed-in': 'Your session has ended. Sign in to continue.',
    'foreign-request': 'This request does not come from our pages: it was refused.',
    'not-understood': 'The request was not understood. Check the fields and try again.',
    'bad-request': 'The request was not understood. Check the fields and try again.',
  },
  files: {
    empty: 'This file is empty.',
    'too-large': 'This file is larger than {{maxMega}} MB: make it smaller or split it into several files.',
    'piece-too-large': 'The sending went wrong. Start again with this file.',
    'longer-than-declared': 'The file changed while it was being sent. Start again.',
    'wrong-offset': 'The sending was interrupted. Go on with it.',
    'type-not-accepted': 'This kind of file is not accepted. Save the document as PDF, then attach it.',
    'name-disagrees':
      'The content of this file does not fit its name ({{found}} named {{named}}). Check where it comes from.',
    macros: 'This file contains macros and is not accepted. Save it as PDF, then attach it.',
    encrypted: 'This file is protected by a password. Remove the protection, then attach it.',
    damaged: 'This file is damaged and does not open. Ask for another copy.',
    bomb: 'This file unfolds beyond measure and is not accepted.',
    'too-many-pages': 'This file has {{pages}} pages; the most is {{max}}. Split it.',
    'image-too-large': 'This picture is too large ({{width}} × {{height}}). Scan at 300 dots per inch at most.',
    'took-too-long': 'This file takes too long to check. Save it again as PDF, then attach it.',
    'disk-full': 'The server has no room left. Tell the technical administrator; nothing is lost.',
    'too-many-uploads': 'Too many files at once: {{max}} at most. Wait until the first ones are done.',
    'not-finished': 'This file has not been fully received. Wait a moment.',
    'not-yours': 'This file was sent by somebody else. Attach it again.',
    'no-such-page': 'There is no such page.',
  },
}
