import { fold } from '@cabinet/office/fold.ts'

const longest = 240

/** The part of a paper's text in which the first of the searched words stands, short enough for one line of a list. */
export function excerptOf(text: string, searched: string): string {
  const words = text.split(/\s+/)
  const asked = fold(searched).match(/[\p{L}\p{N}]+/gu) ?? []
  const at = words.findIndex((word) => asked.some((one) => fold(word).includes(one)))
  if (at < 0) return ''
  const start = Math.max(0, at - 12)
  const cut = words
    .slice(start, start + 40)
    .join(' ')
    .slice(0, longest)
  return `${start > 0 ? '… ' : ''}${cut}${start + 40 < words.length || cut.length === longest ? ' …' : ''}`
}
