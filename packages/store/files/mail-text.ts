/** The words of a message: who, what about, and its plain parts. Enough for the search; the message itself is kept whole. */
export function mailText(raw: Buffer): string {
  const { headers, body } = split(raw.toString('latin1'))
  const shown = ['from', 'to', 'date', 'subject'].flatMap((name) => {
    const value = headers.get(name)
    return value ? [`${name[0]?.toUpperCase()}${name.slice(1)}: ${decodedWords(value)}`] : []
  })
  return [...shown, '', ...plainParts(headers, body, 0)].join('\n')
}

type Headers = Map<string, string>

function split(part: string): { headers: Headers; body: string } {
  const gap = /\r?\n\r?\n/.exec(part)
  const head = gap ? part.slice(0, gap.index) : part
  const headers: Headers = new Map()
  for (const line of head
    .slice(0, 100_000)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: gap ? part.slice(gap.index + gap[0].length) : '' }
}

/** Messages within messages stop at the fifth: no honest one goes deeper, and a hostile one would go on for ever. */
function plainParts(headers: Headers, body: string, depth: number): string[] {
  const type = headers.get('content-type') ?? 'text/plain'
  const boundary = /boundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type)
  const mark = boundary?.[1] ?? boundary?.[2]
  if (/^multipart\//i.test(type) && mark) {
    if (depth >= 5) return []
    const parts = `\n${body}`.split(`\n--${mark}`).slice(1, 101)
    return parts.flatMap((part) => {
      const inner = split(part.replace(/^[^\n]*\n/, ''))
      return plainParts(inner.headers, inner.body, depth + 1)
    })
  }
  const attached = /^attachment/i.test(headers.get('content-disposition') ?? '')
  if (attached || !/^text\/(?:plain|html)/i.test(type)) return []
  const text = decode(
    transferred(body, headers.get('content-transfer-encoding')),
    /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(type)?.[1],
  )
  return [
    /^text\/html/i.test(type) ? text.replace(/<(?:script|style)\b[^<]*<[^<>]*>/gi, '').replace(/<[^<>]*>/g, ' ') : text,
  ]
}

function transferred(body: string, encoding = ''): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64')
  if (/quoted-printable/i.test(encoding)) return Buffer.from(unquoted(body.replace(/=[ \t]*\r?\n/g, '')), 'latin1')
  return Buffer.from(body, 'latin1')
}

function unquoted(text: string): string {
  return text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** `=?utf-8?B?…?=` in a header. */
function decodedWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(
      /=\?([\w.:-]{1,40})(?:\*\w+)?\?([bqBQ])\?([^?\s]{0,2000})\?=/g,
      (_, charset: string, kind: string, word: string) =>
        decode(
          /b/i.test(kind) ? Buffer.from(word, 'base64') : Buffer.from(unquoted(word.replaceAll('_', ' ')), 'latin1'),
          charset,
        ),
    )
}

function decode(bytes: Buffer, charset = 'utf-8'): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return bytes.toString('utf8')
  }
}
