import { sentencesOf } from '@cabinet/office/sentences.ts'
import { inertJson } from './inert.ts'
import type { Letterhead, Line } from './letterhead.ts'
import { type Locale, longWeekday } from './locale.ts'
import { print } from './press.ts'
import type { RichText } from './rich-text.ts'
import { type Flow, richTextFlow } from './rich-text-flow.ts'
import { fill, given, sheet } from './sheet.ts'

/** A speech as it lies on the lectern. */
export type SpeechReading = {
  letterhead: Letterhead
  /** The language it is spoken in, not that of the office. */
  locale: Locale
  page: 'a4' | 'a5'
  /** Points: 16 to 18. */
  size: number
  title: string
  speaker?: Line
  place?: Line
  /** `YYYY-MM-DD` */
  day?: Line
  version: number
  words: number
  minutes: number
  body: RichText
  /** Not approved yet: said on every page. */
  draft: boolean
  /** As it was given, not as it was approved. */
  said?: boolean
}

type Run = { text: string; marks: string[] }
type Part = { kind: 'heading' | 'paragraph' | 'entry'; number: number | null; sentences: Run[][] }

/**
 * Large type, wide lines, paragraphs numbered in the margin, each sentence on a line of its own and never cut by the end of
 * a page: whoever reads aloud turns the page between two sentences. Only a sentence longer than a page goes on. A tagged PDF.
 */
export function speechReadingPdf(speech: SpeechReading): Promise<Uint8Array> {
  const { locale } = speech
  const base = sheet(speech.letterhead, locale)
  const { words } = base
  const data = {
    ...base,
    title: speech.title,
    page: speech.page,
    size: Math.min(18, Math.max(16, speech.size)),
    facts: [speech.speaker, speech.day && longWeekday(speech.day, locale), speech.place].filter(Boolean),
    ...given({ draft: speech.draft ? words.speechDraft : null }),
    length: fill(words.speechLength, { minutes: String(speech.minutes), words: String(speech.words) }),
    version: speech.said ? words.speechSaid : fill(words.speechVersion, { version: String(speech.version) }),
    parts: partsOf(richTextFlow(speech.body)),
  }
  return print({ kind: 'typeset', template: 'speech-reading', data: inertJson(data), tagged: true })
}

/** The blocks of a text one under the other, paragraphs counted through the whole speech, quotations and lists among them. */
function partsOf(flow: Flow): Part[] {
  let count = 0
  const walk = (blocks: Flow, kind: 'paragraph' | 'entry'): Part[] =>
    blocks.flatMap((block): Part[] => {
      if (block.kind === 'list') return block.entries.flatMap((entry) => walk(entry, 'entry'))
      if (block.kind === 'quote') return walk(block.body, kind)
      if (block.kind === 'rule') return []
      const sentences = inSentences(block.runs.map((run) => ('break' in run ? { text: ' ', marks: [] } : run)))
      if (!sentences.length) return []
      if (block.kind === 'heading') return [{ kind: 'heading', number: null, sentences }]
      count += 1
      return [{ kind, number: count, sentences }]
    })
  return walk(flow, 'paragraph')
}

/** Runs of a paragraph cut where its sentences end; what is bold stays bold on both sides of a cut. */
function inSentences(runs: Run[]): Run[][] {
  const whole = runs.map((run) => run.text).join('')
  const lines: Run[][] = []
  let [run, used] = [0, 0]
  for (const sentence of sentencesOf(whole)) {
    const line: Run[] = []
    for (let left = sentence.length; left > 0; ) {
      const { text = '', marks = [] } = runs[run] ?? {}
      const taken = text.slice(used, used + left)
      if (taken) line.push({ text: taken, marks })
      left -= taken.length
      used += taken.length
      if (used >= text.length) {
        run += 1
        used = 0
        if (run > runs.length) break
      }
    }
    if (line.some((piece) => piece.text.trim() !== '')) lines.push(line)
  }
  return lines
}
