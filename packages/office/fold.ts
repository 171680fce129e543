/** Letters that take no accent apart and yet are typed as two plain ones. */
const spelledOut: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l', ı: 'i' }

/**
 * "Décès de M. Núñez" → "deces de m. nunez". Both databases then agree on what matches and what comes first.
 * Curly apostrophes become straight ones and any run of spaces, narrow and non-breaking ones included, becomes one space,
 * so that what was pasted from a letter finds what was typed at the desk. Folding twice changes nothing.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøđłı]/g, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}
