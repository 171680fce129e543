import { useSyncExternalStore } from 'react'

/** What may lie over the page, one at a time. Their code is fetched when they are first opened. */
export type Overlay = 'palette' | 'keys' | 'menu' | 'note'

let open: Overlay | null = null
const watchers = new Set<() => void>()

export function openOverlay(overlay: Overlay | null): void {
  open = overlay
  for (const watcher of watchers) watcher()
}

export function useOverlay(): Overlay | null {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => open,
  )
}
