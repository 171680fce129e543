import { Modal } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import css from './dialog.module.css'

type Props = {
  opened: boolean
  onClose: () => void
  title: string
  footer?: ReactNode
  /** In pixels. */
  width?: number
  /** False when leaving by a click beside it would lose what is being asked. */
  leaveOutside?: boolean
  children: ReactNode
}

/** A question over the page. Focus goes in, stays in, and comes back to where it was. */
export function Dialog({ opened, onClose, title, footer, width = 440, leaveOutside = true, children }: Props) {
  useFocusBack()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={width}
      centered
      radius="md"
      shadow="lg"
      closeOnClickOutside={leaveOutside}
      classNames={{ title: css.title ?? '' }}
      transitionProps={{ duration: 120 }}
    >
      {children}
      {footer && <div className={css.footer}>{footer}</div>}
    </Modal>
  )
}

/** A dialog that is taken away instead of closed: whoever works with the keyboard goes on where they were. */
function useFocusBack() {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      // Once the page has settled, and only when nothing else took the focus.
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body
        const mayFocus = before instanceof HTMLElement || before instanceof SVGElement
        if (isLost && mayFocus && before.isConnected) before.focus()
      })
    },
    [before],
  )
}
