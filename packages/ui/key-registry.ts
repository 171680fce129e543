import { useSyncExternalStore } from 'react'

export type KeyLine = {
  /** `j`, `?`, `shift+r`, `mod+enter` (Ctrl, or ⌘ on a Mac), `ctrl+arrowdown`. */
  key: string
  label: string
  run: () => void
  disabled?: boolean
  /** Also while a dialog covers the page. */
  inDialog?: boolean
}

const setting = 'cabinet.single-keys'
const layers: { lines: readonly KeyLine[] }[] = []
const watchers = new Set<() => void>()
let snapshot: readonly KeyLine[] = []

function changed() {
  // The newest layer comes first: a panel's key wins over the page's.
  snapshot = newestFirst()
  for (const watcher of watchers) watcher()
}

const newestFirst = () => layers.toReversed().flatMap((layer) => layer.lines)

/** Adds a layer of keys; the answer takes it away again. */
export function addKeys(layer: { lines: readonly KeyLine[] }): () => void {
  layers.push(layer)
  changed()
  return () => {
    layers.splice(layers.indexOf(layer), 1)
    changed()
  }
}

export function keysChanged(): void {
  changed()
}

/** The keys that hold now, newest first: what `?` lists and what the palette offers as actions. */
export function useKeyLines(): readonly KeyLine[] {
  return useSyncExternalStore(watch, () => snapshot)
}

export function singleKeysOn(): boolean {
  return localStorage.getItem(setting) !== 'off'
}

/** WCAG 2.1.4: whoever dictates or has trembling hands can switch the one-letter keys off. */
export function switchSingleKeys(on: boolean): void {
  localStorage.setItem(setting, on ? 'on' : 'off')
  changed()
}

export function useSingleKeysOn(): boolean {
  return useSyncExternalStore(watch, singleKeysOn)
}

function watch(watcher: () => void) {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Runs the line that this key press asks for; true when there was one. */
export function runKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat) return false
  const covered = document.querySelector('[aria-modal="true"], dialog[open]') !== null
  // The layers, not the picture drawn for `?`: what a key does is renewed at every drawing of its screen.
  const line = newestFirst().find((one) => !one.disabled && (!covered || one.inDialog) && isPressed(one.key, event))
  if (!line) return false
  if (isSingle(line.key) && (!singleKeysOn() || isTyping(event.target))) return false
  event.preventDefault()
  line.run()
  return true
}

const isSingle = (key: string) => !/^(mod|ctrl|alt)\+/.test(key)

/** Does this event press `key`? Letters go by what is written on the key, so that AZERTY and QWERTY both work. */
export function isPressed(
  key: string,
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): boolean {
  const parts = key.split('+')
  const last = parts.at(-1) || '+'
  const pressed = event.key === ' ' ? 'space' : event.key.toLowerCase()
  const control = event.ctrlKey || event.metaKey
  const wantsControl = parts.includes('mod') || parts.includes('ctrl')
  // `?` and digits need Shift on some keyboards, so Shift counts only where it is asked for or the key is a letter.
  const shiftMatters = parts.includes('shift') || /^[a-z]$/.test(last)
  return (
    pressed === last &&
    control === wantsControl &&
    event.altKey === parts.includes('alt') &&
    (!shiftMatters || event.shiftKey === parts.includes('shift'))
  )
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  if (target.getAttribute('role') === 'combobox' || target.getAttribute('role') === 'searchbox') return true
  return (
    target instanceof HTMLInputElement &&
    !['button', 'checkbox', 'radio', 'submit', 'range', 'file'].includes(target.type)
  )
}
