import { useSyncExternalStore } from 'react'

/** Somebody was signed out while working: one dialog over the page, however many requests were refused. */
type Waiting = { answer: Promise<boolean>; settle: (signedIn: boolean) => void }

let waiting: Waiting | null = null
const watchers = new Set<() => void>()

function set(next: Waiting | null) {
  waiting = next
  for (const watcher of watchers) watcher()
}

/** Asks to sign in again, in place; true once signed in, false when the person gives up. The caller then repeats its request. */
export function signInAgain(): Promise<boolean> {
  if (waiting) return waiting.answer
  let settle: (signedIn: boolean) => void = () => {}
  const answer = new Promise<boolean>((resolve) => {
    settle = (signedIn) => {
      set(null)
      resolve(signedIn)
    }
  })
  set({ answer, settle })
  return answer
}

/** How to end the wait, or null while nobody is asked. The dialog of the shell holds it. */
export function useSignInAsked(): ((signedIn: boolean) => void) | null {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => waiting?.settle ?? null,
  )
}
