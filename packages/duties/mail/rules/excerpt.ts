import { fold } from '@cabinet/office/fold.ts'

const longest = 240
/** Signs of a paper that are looked through: a page of results must not wait for a hundred thick reports. */
const furthest = 20_000

/** The part of a paper's text in which the first of the searched words stands, short enough for one line of a list. */
export function excerptOf(text: string, searched: string): string {
  const words = text.slice(0, furthest).split(/\s+/)
  const asked = fold(searched).match(/[\p{L}\p{N}]+/gu) ?? []
  // Folded all at once: word by word it would take longer than finding the letters did.
  const folded = fold(words.join(' ')).split(' ')
  const at = folded.findIndex((word) => asked.some((one) => word.includes(one)))
  if (at < 0) return ''
  const start = Math.max(0, at - 12)
  const cut = words
    .slice(start, start + 40)
    .join(' ')
    .slice(0, longest)
  return `${start > 0 ? '… ' : ''}${cut}${start + 40 < words.length || cut.length === longest ? ' …' : ''}`
}
