import { useSyncExternalStore } from 'react'

/**
 * True while Enter belongs to what has the focus: a button, another link. Enter then presses it and decides nothing.
 * The open letter's own line in the list leaves Enter to the deck.
 */
export function useEnterIsTaken(): boolean {
  return useSyncExternalStore(watch, isTaken)
}

function watch(changed: () => void) {
  document.addEventListener('focusin', changed)
  document.addEventListener('focusout', changed)
  return () => {
    document.removeEventListener('focusin', changed)
    document.removeEventListener('focusout', changed)
  }
}

function isTaken(): boolean {
  const holder = document.activeElement
  return holder instanceof HTMLElement && holder.matches('button, summary, select, a[href]:not([aria-current])')
}
