import { useEffect, useRef } from 'react'
import { useMatches } from 'react-router'

/**
 * A new screen takes the focus, so that a keyboard or a screen reader starts at its top. Going from one letter to the next on the
 * same screen does not: the focus stays where one works.
 */
export function useFocusOnNewScreen(mainId: string): void {
  const screen = useMatches().at(-1)?.id
  const before = useRef(screen)
  useEffect(() => {
    if (before.current === screen) return
    before.current = screen
    document.getElementById(mainId)?.focus({ preventScroll: true })
  }, [screen, mainId])
}
