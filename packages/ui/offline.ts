import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

/** True while the network is away. What is sent meanwhile waits in the page and leaves by itself when it is back. */
export function useOffline(): boolean {
  return useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => !onlineManager.isOnline(),
  )
}
