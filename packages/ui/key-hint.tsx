import { useWords } from '@cabinet/words/use-words.ts'
import css from './key-hint.module.css'

const onAMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform)

/** The key drawn beside the act it does. Hidden from screen readers: the act itself carries `aria-keyshortcuts`. */
export function KeyHint({ keys }: { keys: string }) {
  const drawn = useDrawnKey()
  return (
    <kbd className={css.key} aria-hidden>
      {drawn(keys)}
    </kbd>
  )
}

/** How a key is written on this keyboard and in this language: `mod+enter` is `Ctrl ↵`, on a Mac `⌘ ↵`. */
export function useDrawnKey(): (keys: string) => string {
  const t = useWords('ui')
  const named: Record<string, string> = {
    mod: onAMac ? '⌘' : t('keys.ctrl'),
    ctrl: t('keys.ctrl'),
    shift: t('keys.shift'),
    enter: '↵',
    escape: t('keys.escape'),
    space: t('keys.space'),
    arrowup: '↑',
    arrowdown: '↓',
    arrowleft: '←',
    arrowright: '→',
  }
  return (keys) =>
    keys
      .split('+')
      .map((part) => named[part] ?? part.toUpperCase())
      .join(' ')
}
