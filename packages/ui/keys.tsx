import { useEffect, useRef } from 'react'
import { addKeys, type KeyLine, keysChanged, runKey } from './key-registry.ts'

export type { KeyLine } from './key-registry.ts'

/**
 * The keys of this screen. Single keys never act while somebody types in a field and can be switched off; `mod+…` acts
 * everywhere. `?` lists them and the palette offers them as actions, so every label is a verb.
 */
export function useKeys(lines: readonly KeyLine[]): void {
  const layer = useRef<{ lines: readonly KeyLine[] }>({ lines })
  const shown = lines.map((line) => `${line.key} ${line.label} ${line.disabled ? 'off' : 'on'}`).join('\n')
  useEffect(() => addKeys(layer.current), [])
  // The acts are new closures at each drawing: they are always kept fresh, but watchers are told only of a visible change.
  useEffect(() => {
    layer.current.lines = lines
  })
  const told = useRef('')
  useEffect(() => {
    if (told.current === shown) return
    told.current = shown
    keysChanged()
  }, [shown])
}

/** Listens once for the whole window; the shell holds it. */
export function useKeyListener(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => void runKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
