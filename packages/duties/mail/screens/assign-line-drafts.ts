import { useRef, useState } from 'react'
import type { LineDraft } from './assign-lines.ts'

export type LinesUpdate = (lines: readonly LineDraft[]) => readonly LineDraft[]

const none: readonly LineDraft[] = []

/**
 * The lines typed so far, letter by letter, kept while one goes back and forth. Keys come faster than the screen is drawn: an
 * update starts from the lines as they are, not as they were last drawn.
 */
export function useLineDrafts() {
  const latest = useRef<Record<string, readonly LineDraft[]>>({})
  const [, draw] = useState(latest.current)
  return {
    linesOf: (letterId: string) => latest.current[letterId] ?? none,
    setLinesOf(letterId: string, update: LinesUpdate): void {
      latest.current = { ...latest.current, [letterId]: update(latest.current[letterId] ?? none) }
      draw(latest.current)
    },
  }
}
