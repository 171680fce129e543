import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react'

export type Question = {
  title: string
  children?: ReactNode
  /** Names the object and the recipient: “Envoyer à Mme Benali”, never “OK”. */
  action: string
  tone?: 'brand' | 'late'
}

type Asked = Question & { answer: (yes: boolean) => void }

let asked: Asked | null = null
const watchers = new Set<() => void>()

function ask(next: Asked | null) {
  asked = next
  for (const watcher of watchers) watcher()
}

/** Asks before what cannot be undone: a signature, a sending to the outside, a deletion. Everything else has an undo instead. */
export function confirm(question: Question): Promise<boolean> {
  asked?.answer(false)
  return new Promise((resolve) => {
    ask({
      ...question,
      answer: (yes) => {
        ask(null)
        resolve(yes)
      },
    })
  })
}

const ConfirmDialog = lazy(() => import('./confirm-dialog.tsx').then((module) => ({ default: module.ConfirmDialog })))

/** Where the question appears; the shell holds one. The dialog's code is fetched with the first question. */
export function ConfirmHost() {
  const question = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => asked,
  )
  if (!question) return null
  return (
    <Suspense>
      <ConfirmDialog {...question} />
    </Suspense>
  )
}
