/** What stands before a full stop without ending a sentence: « M. », « MM. », « art. », and initials. */
const shortened =
  /(?:^|[\s\u00a0\u202f('’«“-])(?:M|MM|Mr|Mrs|Ms|Dr|Pr|Me|Mgr|St|Ste|Gal|Cdt|Cne|Lt|art|al|av|cf|p|pp|n|no|vol|chap|etc|env|tél|J\.-C|\p{Lu})\.$/u

/** The signs that end one, whatever closes after them, and the space before the next. */
const ending = /[.!?…]+(?:[\s\u00a0\u202f]*[»”"’)\]]+)*(?=[\s\u00a0\u202f])/gu

/** A sentence begins with a capital, a figure, or something that opens. */
const beginning = /^[\s\u00a0\u202f]+[«“"'‘([—–-]*[\s\u00a0\u202f]*[\p{Lu}\p{Lo}\p{N}]/u

/**
 * A paragraph cut into its sentences. Put one after the other they are the paragraph again, spaces included: each keeps the
 * space that follows it. Abbreviations and initials end nothing (« M. le Préfet », « J. Koffi »).
 */
export function sentencesOf(paragraph: string): string[] {
  const cuts: number[] = []
  for (const match of paragraph.matchAll(ending)) {
    const end = match.index + match[0].length
    const [before, after] = [paragraph.slice(Math.max(0, end - 24), end), paragraph.slice(end, end + 24)]
    if (!beginning.test(after) || (match[0] === '.' && shortened.test(before))) continue
    cuts.push(end + (/^[\s\u00a0\u202f]+/u.exec(after)?.[0].length ?? 0))
  }
  return [0, ...cuts].map((from, i) => paragraph.slice(from, cuts[i])).filter((sentence) => sentence !== '')
}
