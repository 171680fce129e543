/** Where a word too long for its column may be cut without a mark: it stays one word when it is copied into a search. */
const seam = '\u200B'

/**
 * The JSON a template reads. Characters no paper can show (NUL, other controls, halves of a pair) are dropped, line ends become
 * spaces, and a word longer than `longestWord` is given places to break so that it never runs off the page.
 */
export function inertJson(data: unknown, longestWord = 42): string {
  return JSON.stringify(data, (_key, value: unknown) =>
    typeof value === 'string' ? withSeams(printable(value), longestWord) : value,
  )
}

/** The characters of `text` a printer can show. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\r\n\t\v\f\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cn}\p{Co}\uFEFF\uFFFD]/gu, '')
}

function withSeams(text: string, longestWord: number): string {
  if (text.length <= longestWord) return text
  return text.replace(/[^\s\u200B]+/gu, (word) => {
    if (word.length <= longestWord) return word
    return word.match(new RegExp(`.{1,${Math.ceil(longestWord / 2)}}`, 'gu'))?.join(seam) ?? word
  })
}
