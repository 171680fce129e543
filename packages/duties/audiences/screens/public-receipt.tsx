import { announce } from '@cabinet/ui/announce.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import css from './public-receipt.module.css'

/** The number, large, and the only link under which this request can be asked after: it is shown once. */
export function PublicReceipt({ number, token }: { number: string; token: string }) {
  const t = useWords('audiences')
  const path = `/public/audience/${token}`
  const link = `${window.location.origin}${path}`
  const head = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    head.current?.focus()
    announce(t('outside.numberIs', { number }))
  }, [t, number])
  const copy = () => {
    void navigator.clipboard?.writeText(link).then(() => announce(t('outside.copied')))
  }
  return (
    <div className={css.receipt}>
      <p ref={head} tabIndex={-1} className={`${css.number} num`}>
        {number}
      </p>
      <p>{t('outside.thanks')}</p>
      <p>{t('outside.keep')}</p>
      <p className={css.link}>
        <Link to={path}>{link}</Link>
      </p>
      <div className={css.acts}>
        <Button onClick={copy}>{t('outside.copy')}</Button>
        <Button variant="default" onClick={() => window.print()}>
          {t('outside.print')}
        </Button>
      </div>
    </div>
  )
}
