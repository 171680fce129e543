import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
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
