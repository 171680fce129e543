import { useEffect } from 'react'

/** The browser asks before it closes or reloads a window in which something would be lost. */
export function useWarnBeforeClosing(wouldLose: boolean): void {
  useEffect(() => {
    if (!wouldLose) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [wouldLose])
}
