import { useWords } from '@cabinet/words/use-words.ts'
import { useEffect, useSyncExternalStore } from 'react'
import { KeyHint } from './key-hint.tsx'
import { useKeys } from './keys.tsx'
import css from './undo-toast.module.css'

export type Done = {
  sentence: string
  /** Takes the act back. Offered on the toast and on key Z for as long as the toast stays. */
  undo?: () => unknown
  seconds?: number
}

type Toast = Done & { id: number }

let toasts: readonly Toast[] = []
let last = 0
const watchers = new Set<() => void>()

function show(next: readonly Toast[]) {
  toasts = next
  for (const watcher of watchers) watcher()
}

const dismiss = (id: number) => show(toasts.filter((toast) => toast.id !== id))

/** Says what was done, and for ten seconds lets it be undone: we do not ask “are you sure?”. */
export function sayDone(done: Done): void {
  last += 1
  show([...toasts.slice(-2), { ...done, id: last }])
}

/** Where toasts appear; the shell holds one. */
export function Toasts() {
  const t = useWords('ui')
  const shown = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => toasts,
  )
  const undoable = shown.findLast((toast) => toast.undo)
  const undo = (toast: Toast | undefined) => {
    if (!toast) return
    dismiss(toast.id)
    toast.undo?.()
  }
  useKeys(undoable ? [{ key: 'z', label: t('keys.undo'), run: () => undo(undoable) }] : [])
  return (
    <div className={css.toasts} role="status">
      {shown.map((toast) => (
        <div key={toast.id} className={css.toast}>
          <Countdown id={toast.id} seconds={toast.seconds ?? 10} />
          <span>{toast.sentence}</span>
          {toast.undo && (
            <button type="button" onClick={() => undo(toast)}>
              {t('undo')} {toast === undoable && <KeyHint keys="z" />}
            </button>
          )}
          <button type="button" className={css.close} aria-label={t('close')} onClick={() => dismiss(toast.id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  )
}

function Countdown({ id, seconds }: { id: number; seconds: number }) {
  useEffect(() => {
    const timer = setTimeout(dismiss, seconds * 1000, id)
    return () => clearTimeout(timer)
  }, [id, seconds])
  return null
}
