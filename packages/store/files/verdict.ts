import type { FileType } from './file-type.ts'

/** What we found in a file and stand by: it decides how the file is served, whatever its sender called it. */
export type Verdict = {
  type: FileType
  /** Pages of a PDF or of a scan; 1 for a picture; null where pages mean nothing. */
  pages: number | null
  /** The words of a born-digital paper, at most 200,000 characters; null for a picture, empty for a scan in a PDF. */
  text: string | null
  /** Pixels, for pictures only (first page). */
  width: number | null
  height: number | null
  flags: Flag[]
}

/**
 * What the reader is warned of; the file is accepted nonetheless.
 * `javascript`, `open-action`, `launch`, `embedded-file`: a PDF or office file that would do something or carries another file.
 * `external-link`: an office file that would fetch something. `restricted`: a PDF that asks not to be copied or printed.
 * `text-incomplete`: reading took too long or failed, so the search knows only the beginning, or nothing.
 */
export type Flag =
  | 'javascript'
  | 'open-action'
  | 'launch'
  | 'embedded-file'
  | 'external-link'
  | 'restricted'
  | 'text-incomplete'

/** A verdict about nothing but the type; the rest is filled in by those who can read it. */
export function bareVerdict(type: FileType): Verdict {
  return { type, pages: null, text: null, width: null, height: null, flags: [] }
}
