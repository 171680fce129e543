import { announce } from '@cabinet/ui/announce.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Answers } from './client.ts'
import css from './one-time-link.module.css'

/** The link to hand over, shown this once. What stands after `#` never leaves the browser that opens it. */
export function OneTimeLink({ name, link }: { name: string; link: Answers['makeOneTimeLink'] }) {
  const t = useWords('people')
  const locale = useLocale()
  const zone = useTimeZone()
  const [copied, setCopied] = useState(false)
  const address = `${window.location.origin}/lien#${link.token}`
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    setCopied(true)
    announce(t('recovery.copied'))
  }
  return (
    <div className={css.link} role="status">
      <p>{t('password.linkHelp', { name, day: sayInstant(new Date(link.expiresAt), locale, zone) })}</p>
      <code className={css.address} dir="ltr">
        {address}
      </code>
      {/* Only where the page came over https, or from this machine, do browsers let a page write to the clipboard. */}
      {window.isSecureContext && (
        <Button variant="default" size="compact-sm" onClick={() => void copy()}>
          {copied ? t('recovery.copied') : t('password.copyLink')}
        </Button>
      )}
    </div>
  )
}
