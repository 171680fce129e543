import { useCallback, useEffect, useRef, useState } from 'react'
import type { BoardEvent } from './agenda-board-events.ts'
import type { Wall } from './agenda-board-time.ts'
import { announce } from './announce.tsx'

/** `across` when it goes from one column to another of the same day: from one diary to another. */
export type Draft = { event: BoardEvent; start: Wall; end: Wall; across?: { from: string; to: string } | null }
type Drafts = ReadonlyMap<string, Draft>

/** Keys come in bursts: the server is told once they have rested. */
const rest = 900

/**
 * Engagements on their way to another time. They are drawn where the hand or the keys put them at once, and stay there until
 * whoever keeps them has answered; refused, they are back where they were.
 */
export function useBoardMoves(onMove: (draft: Draft) => Promise<unknown>, say: (draft: Draft) => string) {
  const [drafts, setDrafts] = useState<Drafts>(new Map())
  const latest = useRef({ drafts, onMove, say })
  latest.current = { drafts, onMove, say }
  const resting = useRef(new Map<string, ReturnType<typeof setTimeout>>())

  const put = useCallback((id: string, draft: Draft | null) => {
    const next = new Map(latest.current.drafts)
    if (draft) next.set(id, draft)
    else next.delete(id)
    // Two keys may come faster than one drawing.
    latest.current.drafts = next
    setDrafts(next)
  }, [])

  const stopRest = useCallback((id: string) => {
    clearTimeout(resting.current.get(id))
    resting.current.delete(id)
  }, [])

  const commit = useCallback(
    async (draft: Draft) => {
      const { event, start, end } = draft
      stopRest(event.id)
      if (start === event.start && end === event.end && !draft.across) return put(event.id, null)
      put(event.id, draft)
      announce(latest.current.say(draft))
      await latest.current.onMove(draft).catch(() => {})
      if (latest.current.drafts.get(event.id) === draft) put(event.id, null)
    },
    [put, stopRest],
  )

  /** One press of a key: shown and said at once, sent after a moment without another. */
  const nudge = useCallback(
    (draft: Draft) => {
      const { id } = draft.event
      stopRest(id)
      put(id, draft)
      announce(latest.current.say(draft))
      resting.current.set(
        id,
        setTimeout(() => void commit(draft), rest),
      )
    },
    [commit, put, stopRest],
  )

  const cancel = useCallback(
    (id: string) => {
      stopRest(id)
      put(id, null)
    },
    [put, stopRest],
  )

  // Leaving the board is a rest too.
  useEffect(
    () => () => {
      for (const id of [...resting.current.keys()]) {
        const draft = latest.current.drafts.get(id)
        if (draft) void commit(draft)
      }
    },
    [commit],
  )
  const draftOf = useCallback((id: string) => latest.current.drafts.get(id), [])
  return { drafts, draftOf, show: put, commit, nudge, cancel }
}

export type BoardMoves = ReturnType<typeof useBoardMoves>

/** The events as they stand while some of them are being moved. */
export function withDrafts(events: readonly BoardEvent[], drafts: Drafts): readonly BoardEvent[] {
  if (drafts.size === 0) return events
  return events.map((event) => {
    const draft = drafts.get(event.id)
    if (!draft) return event
    const { start, end, across } = draft
    const resources = across ? event.resources.map((one) => (one === across.from ? across.to : one)) : event.resources
    return { ...event, start, end, resources }
  })
}
