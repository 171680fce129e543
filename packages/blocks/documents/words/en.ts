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
  refusal: {
    'files.empty': 'This file is empty. Check it, then choose it again.',
    'files.type-not-accepted':
      'This kind of file is not accepted ({{found}}). Send a PDF, a picture (JPEG, PNG, TIFF) or an office document.',
    'files.name-disagrees':
      'This file says it is {{named}}, but its content is something else ({{found}}). Save it again in the right format.',
    'files.too-large': 'This file is too heavy. Scan it smaller, or as several files.',
    'files.bomb': 'This file unfolds far beyond its size. It was not opened, to be safe.',
    'files.too-many-pages': 'This document has {{pages}} pages; the most is {{max}}. Split it into several files.',
    'files.image-too-large': 'This picture is too large ({{width}} × {{height}} dots). Scan it at 300 dots per inch.',
    'files.encrypted': 'This file is protected by a password. Save it without one, then send it.',
    'files.damaged': 'This file is damaged and does not open. Scan it or save it again.',
    'files.macros': 'This document contains macros. Save it without macros, or as PDF.',
    'files.took-too-long': 'This file takes too long to read. Save it as a plain PDF, or as several files.',
    'files.disk-full':
      'The server’s disk is full: nothing was lost, but nothing more can be received. Please tell the administrator.',
    'files.not-yours': 'This file was sent by somebody else. Please send it yourself.',
    'files.not-finished': 'This file has not arrived completely yet. Wait until it is sent.',
    'files.wrong-offset': 'Sending goes on where it had stopped.',
    'files.longer-than-declared': 'This file is longer than announced. Choose it again.',
    'files.piece-too-large': 'The file was cut into pieces wrongly. Reload the page, then start again.',
    'files.too-many-uploads': 'Too many files are being sent. Finish those first.',
    'files.no-such-page': 'The document has no such page.',
  },
}
