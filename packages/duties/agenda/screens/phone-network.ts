import { useSyncExternalStore } from 'react'

/** True while the phone itself knows that it has no network, even when the page was opened like that. */
export function useNoNetwork(): boolean {
  return useSyncExternalStore(listen, () => !navigator.onLine)
}

function listen(changed: () => void): () => void {
  const signs = ['online', 'offline'] as const
  for (const sign of signs) addEventListener(sign, changed)
  return () => {
    for (const sign of signs) removeEventListener(sign, changed)
  }
}
