import { fold } from '@cabinet/office/fold.ts'

/** One word of a line somebody typed: as typed, as compared, and whether it was understood already. */
export type TypedWord = { raw: string; plain: string; used: boolean }

/** Some words that were understood together, from one place on. */
export type Found<Meaning> = { at: number; length: number; meaning: Meaning }

const longestLine = 300

/**
 * The words of a line, without accents and the punctuation around them. `10 h 30` and `14 : 00` are hours and become one word
 * each, as do the two ends of `10h - 11h`.
 */
export function typedWords(text: string): TypedWord[] {
  return text
    .slice(0, longestLine)
    .replace(/(\d)\s+[hH](?=\s|\d|$|[-–—,;])/g, '$1h')
    .replace(/(\d[hH])\s+(\d\d)(?=\s|$|[-–—,;])(?!\s*(?:min|mn))/g, '$1$2')
    .replace(/(\d)\s*:\s*(\d\d)/g, '$1:$2')
    .replace(/(\d[hH]?)\s*[-–—]\s*(?=\d{1,2}(?:[hH:]|\s|$))/g, '$1-')
    .split(/\s+/)
    .map((raw) => ({ raw, plain: fold(raw).replace(/^[("«[]+|[)"»\],;.!?]+$/g, ''), used: false }))
    .filter((word) => word.plain !== '' && !/^[-–—:]$/.test(word.plain))
}

/** So many words from one place on, as compared; null when one of them is used, or there are not so many. */
export function phraseAt(words: readonly TypedWord[], at: number, length: number): string | null {
  const some = words.slice(at, at + length)
  return some.length === length && some.every((word) => !word.used) ? some.map((word) => word.plain).join(' ') : null
}

/** The first place where words mean something to `read`, the longest phrase there first. */
export function findPhrase<Meaning>(
  words: readonly TypedWord[],
  longest: number,
  read: (phrase: string) => Meaning | null,
): Found<Meaning> | null {
  for (let at = 0; at < words.length; at += 1) {
    for (let length = longest; length >= 1; length -= 1) {
      const phrase = phraseAt(words, at, length)
      const meaning = phrase === null ? null : read(phrase)
      if (meaning !== null) return { at, length, meaning }
    }
  }
  return null
}

/** Marks words as understood, with the little words in front that only lead to them, and gives them as typed. */
export function use(
  words: TypedWord[],
  found: { at: number; length: number },
  leading: readonly string[] = [],
): string {
  let { at } = found
  while (leading.includes(words[at - 1]?.used === false ? (words[at - 1]?.plain ?? '') : ' ')) at -= 1
  const some = words.slice(at, found.at + found.length)
  for (const word of some) word.used = true
  return some
    .slice(found.at - at)
    .map((word) => word.raw)
    .join(' ')
    .replace(/[,;]$/, '')
}
