import '@fontsource/ibm-plex-sans/latin-400.css'
import '@fontsource/ibm-plex-sans/latin-600.css'
import './mantine.css'
import './tokens.css'
import './base.css'
import { useWords } from '@cabinet/words/use-words.ts'
import { DEFAULT_THEME, DirectionProvider, MantineProvider, mergeMantineTheme } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { officeColours, theme } from './theme.ts'

/** The server writes one nonce a page into `<meta name="csp-nonce">`: the only inline style sheet the browser will accept carries it. */
export function styleNonce(): string {
  return document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''
}

/** Theme, direction and colour scheme (the computer's own until the person chooses). */
export function UiProvider({ children }: { children: ReactNode }) {
  const t = useWords('ui')
  const close = t('close')
  const spoken = useMemo(
    () =>
      mergeMantineTheme(DEFAULT_THEME, {
        ...theme,
        components: { ...theme.components, CloseButton: { defaultProps: { 'aria-label': close } } },
      }),
    [close],
  )
  return (
    <DirectionProvider>
      <MantineProvider
        theme={spoken}
        cssVariablesResolver={officeColours}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
      >
        {children}
      </MantineProvider>
    </DirectionProvider>
  )
}
