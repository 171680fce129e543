import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'

type Props = { href: string; quiet?: boolean; children: ReactNode }

/** A paper made by the server (register, slip, receipt, label), opened beside the screen and ready to print. */
export function PrintableLink({ href, quiet = false, children }: Props) {
  return (
    <Button
      component="a"
      href={href}
      target="_blank"
      rel="noopener"
      variant={quiet ? 'subtle' : 'default'}
      color={quiet ? 'gray' : 'brand'}
      leftSection={<IconPrinter size={16} aria-hidden />}
    >
      {children}
    </Button>
  )
}
