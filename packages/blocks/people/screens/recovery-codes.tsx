import { announce } from '@cabinet/ui/announce.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, Group, Stack } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import css from './recovery-codes.module.css'

/** The ten codes for the drawer, shown this once: going on waits until somebody says they are put away. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useWords('people')
  const [kept, setKept] = useState(false)
  const [copied, setCopied] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'))
    setCopied(true)
    announce(t('recovery.copied'))
  }
  return (
    <Stack>
      <h2 ref={title} tabIndex={-1} className={css.title}>
        {t('recovery.title')}
      </h2>
      <p>{t('recovery.help')}</p>
      <ol className={css.codes} dir="ltr">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Group className={css.acts ?? ''}>
        <Button variant="default" onClick={() => window.print()}>
          {t('recovery.print')}
        </Button>
        {/* Only where the page came over https, or from this machine, do browsers let a page write to the clipboard. */}
        {window.isSecureContext && (
          <Button variant="default" onClick={() => void copy()}>
            {copied ? t('recovery.copied') : t('recovery.copy')}
          </Button>
        )}
      </Group>
      <Checkbox
        className={css.acts ?? ''}
        label={t('recovery.kept')}
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
      />
      <Button className={css.acts ?? ''} disabled={!kept} onClick={onKept}>
        {t('signIn.goOn')}
      </Button>
    </Stack>
  )
}
