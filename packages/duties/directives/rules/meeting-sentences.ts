import { sentencesOf } from '@cabinet/office/sentences.ts'

export type Noted = { commitmentId: string; sentence: string }
export type MinutesSentence = { text: string; noted: string[] }
export type MinutesParagraph = { sentences: MinutesSentence[] }

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

/**
 * The minutes cut into paragraphs and sentences, each with the commitments it became. A commitment whose sentence was
 * rewritten since stands in `elsewhere`: nothing noted is ever lost from sight.
 */
export function placeNoted(text: string, noted: readonly Noted[]) {
  const waiting = new Map(noted.map((one) => [one.commitmentId, tidy(one.sentence)]))
  const paragraphs = text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line): MinutesParagraph => {
      const sentences = sentencesOf(line.trim())
      const places = sentences.map(() => [] as string[])
      for (const [id, sentence] of waiting) {
        const at = sentence === '' ? -1 : placeOf(sentences, sentence)
        if (at < 0) continue
        places[at]?.push(id)
        waiting.delete(id)
      }
      return { sentences: sentences.map((one, i) => ({ text: one, noted: places[i] ?? [] })) }
    })
  return { paragraphs, elsewhere: [...waiting.keys()] }
}

/** The sentence it was noted from; of several that were marked together, the last. */
function placeOf(sentences: readonly string[], marked: string): number {
  const said = sentences.map(tidy)
  const whole = said.findIndex((one) => one.includes(marked))
  if (whole >= 0) return whole
  return said.findLastIndex((one) => marked.includes(one) && tidy(said.join(' ')).includes(marked))
}

/** The sentence in which the cursor stands, or what is marked. */
export function sentenceAt(text: string, from: number, until: number): string {
  const marked = tidy(text.slice(from, until))
  if (marked) return marked
  const start = text.lastIndexOf('\n', from - 1) + 1
  const end = text.indexOf('\n', from)
  const line = text.slice(start, end < 0 ? undefined : end)
  let at = start
  for (const sentence of sentencesOf(line)) {
    at += sentence.length
    if (from <= at) return tidy(sentence)
  }
  return ''
}
