import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { trpcClient } from '../client.ts'
import { changedTopics } from './changed-topics.ts'

/** Something was written in the office: in which duties, nothing else. Rights are checked when the screen asks again. */
type LiveEvent = { id: string; data: { topics: readonly string[] } }
type Listener = { onData: (event: LiveEvent) => void; onError: () => void; onComplete: () => void }
type Live = {
  live: { events: { subscribe: (from: { lastEventId?: string }, on: Listener) => { unsubscribe: () => void } } }
}

const shortest = 2_000
const longest = 60_000

/** One line to the server for the whole window. After a cut it says which event it saw last, and misses nothing. */
export function LiveUpdates() {
  const queries = useQueryClient()
  useEffect(() => {
    const changed = changedTopics(queries)
    let last: string | undefined
    let wait = shortest
    let timer: ReturnType<typeof setTimeout> | undefined
    let line = listen()

    function listen() {
      return (trpcClient as unknown as Live).live.events.subscribe(last ? { lastEventId: last } : {}, {
        onData: ({ id, data }) => {
          last = id
          wait = shortest
          changed.note(data.topics)
        },
        onError: listenLater,
        onComplete: listenLater,
      })
    }
    // The line ends when the session does. Asking who is at the desk then opens the sign-in dialog, if that is why.
    function listenLater() {
      changed.note(['people'])
      clearTimeout(timer)
      timer = setTimeout(() => {
        line = listen()
      }, wait)
      wait = Math.min(longest, wait * 2)
    }
    return () => {
      line.unsubscribe()
      clearTimeout(timer)
      changed.forget()
    }
  }, [queries])
  return null
}
