import { extname } from 'node:path'

const longest = 255

/**
 * The name a person gave, made safe to show and to send back: no folder, no control character, and none of the marks
 * that turn the reading direction round, with which `facture‮fdp.exe` would read as a PDF. At most 255 characters.
 */
export function cleanFileName(name: string): string {
  const plain = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const ending = endingOf(plain)
  const tail = ending ? plain.slice(-ending.length - 1) : ''
  const head = tail ? plain.slice(0, -tail.length) : plain
  return (
    (head
      .slice(0, longest - tail.length)
      .toWellFormed()
      .replaceAll('\uFFFD', '') || 'document') + tail
  )
}

/** `pdf` for « Lettre.PDF »; nothing for « M.Dupontel » or « version 1.2 », where the point is only a point. */
export function endingOf(name: string): string | undefined {
  const ending = extname(name).slice(1).toLowerCase()
  return /^[a-z][a-z0-9]{1,4}$/.test(ending) ? ending : undefined
}
