import { useSyncExternalStore } from 'react'

let sentence = ''
const watchers = new Set<() => void>()

/** Said to whoever listens to the screen instead of looking at it: counts, results, what was undone. */
export function announce(text: string): void {
  // The same sentence twice would stay silent: a trailing space makes it new.
  sentence = text === sentence ? `${text} ` : text
  for (const watcher of watchers) watcher()
}

export function LiveRegion() {
  const said = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => sentence,
  )
  return (
    <div className="visually-hidden" role="status">
      {said}
    </div>
  )
}
