import { useCallback, useEffect, useRef, useState } from 'react'
import type { Arrival } from '../rules/door-merge.ts'
import { DoorRefused, OutOfReach, SignedOut } from './door-ask.ts'
import { type OpenedDoor, writeNotes } from './door-open.ts'
import { afterSync, syncDoor } from './door-sync.ts'

/** up: the office was heard · away: no network · signed-out: sign in to send · refused: the office says no */
export type Reach = { kind: 'up' | 'away' | 'signed-out' } | { kind: 'refused'; code: string }

const every = 20_000

/** A door in use: notes arrivals at once, on this telephone; talks to the office whenever it can. */
export function useDoor(first: OpenedDoor) {
  const [door, setDoor] = useState(first)
  const [reach, setReach] = useState<Reach>({ kind: navigator.onLine ? 'up' : 'away' })
  const present = useRef(door)
  const isTalking = useRef(false)

  const change = useCallback((next: OpenedDoor) => {
    present.current = next
    setDoor(next)
  }, [])

  const talk = useCallback(async () => {
    if (isTalking.current) return
    isTalking.current = true
    try {
      // What was noted while the office was being told goes with the next word.
      do change(afterSync(present.current, await syncDoor(present.current)))
      while (present.current.waiting.size > 0)
      setReach({ kind: 'up' })
    } catch (problem) {
      setReach(reachAfter(problem))
    } finally {
      isTalking.current = false
    }
  }, [change])

  const note = useCallback(
    async (notes: readonly Arrival[]) => {
      await writeNotes(present.current, notes)
      const { notes: known, waiting } = present.current
      const all = new Map([...known, ...notes.map((one) => [one.id, one] as const)])
      change({ ...present.current, notes: all, waiting: new Set([...waiting, ...notes.map((one) => one.id)]) })
      void talk()
    },
    [change, talk],
  )

  useEffect(() => {
    void talk()
    const timer = setInterval(() => void talk(), every)
    const back = () => void talk()
    const gone = () => setReach({ kind: 'away' })
    addEventListener('online', back)
    addEventListener('offline', gone)
    return () => {
      clearInterval(timer)
      removeEventListener('online', back)
      removeEventListener('offline', gone)
    }
  }, [talk])

  return { door, reach, note, talk }
}

export type Door = ReturnType<typeof useDoor>

function reachAfter(problem: unknown): Reach {
  if (problem instanceof SignedOut) return { kind: 'signed-out' }
  if (problem instanceof DoorRefused) return { kind: 'refused', code: problem.code }
  if (!(problem instanceof OutOfReach)) console.error(problem)
  return { kind: 'away' }
}
