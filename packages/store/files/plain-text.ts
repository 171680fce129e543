const longest = 200_000

/** Text as it is kept for the search: no NUL (a database refuses it), no control characters, at most 200,000 characters. */
export function keptText(text: string): string {
  return text
    .slice(0, longest * 2)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, longest)
    .toWellFormed()
}

/** Collects text up to what is kept, and says when more would be wasted. */
export function textCollector(): { add: (text: string) => boolean; text: () => string } {
  const parts: string[] = []
  let length = 0
  return {
    add(text) {
      parts.push(text)
      length += text.length
      return length < longest
    },
    text: () => keptText(parts.join('\n')),
  }
}

/** Markup to words. Each pattern stops at the next bracket, so a file of brackets only costs no more than its length. */
export function wordsOfXml(xml: string): string {
  return xml
    .replace(/<\/(?:text:p|text:h|w:p|si|table:table-row)>|<text:(?:line-break|tab|s)\b[^<>]*>/g, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});/g, character)
}

const named: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" }

function character(reference: string): string {
  const plain = named[reference]
  if (plain) return plain
  const code = reference[2] === 'x' ? Number.parseInt(reference.slice(3), 16) : Number.parseInt(reference.slice(2), 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
