import { useWords } from '@cabinet/words/use-words.ts'
import { CloseButton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { Me } from './me.ts'
import { Navigation } from './navigation.tsx'
import css from './phone-menu.module.css'

/** The whole navigation over a phone's screen. */
export function PhoneMenu({ me, onClose }: { me: Me; onClose: () => void }) {
  const t = useWords('ui')
  const self = useRef<HTMLDialogElement>(null)
  useEffect(() => self.current?.showModal(), [])
  return (
    <dialog ref={self} className={css.menu} onClose={onClose} aria-label={t('shell.menu')}>
      <CloseButton size="lg" className={css.close ?? ''} onClick={onClose} />
      <Navigation me={me} onFollow={onClose} />
    </dialog>
  )
}
