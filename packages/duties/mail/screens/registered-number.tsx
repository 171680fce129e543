import { useWords } from '@cabinet/words/use-words.ts'
import { useCallback, useEffect, useState } from 'react'
import { Link } from 'react-router'
import css from './register-page.module.css'

/** Something shown for a moment; a new one begins its own moment. */
export function useShownFor<Shown>(milliseconds: number) {
  const [shown, setShown] = useState<Shown | null>(null)
  useEffect(() => {
    if (shown === null) return
    const timer = setTimeout(setShown, milliseconds, null)
    return () => clearTimeout(timer)
  }, [shown, milliseconds])
  return { shown, show: useCallback((next: Shown) => setShown(next), []) }
}

/** The number, large, while the clerk's hand goes from the screen to the stamp. It stays small in the head afterwards. */
export function RegisteredNumber({ letter }: { letter: { id: string; number: string | null } }) {
  const t = useWords('mail')
  return (
    <div className={css.registered}>
      <span className="muted">{t('entry.numberIs')}</span>
      <b className={`${css.number} num`}>{letter.number}</b>
      <span className={css.links}>
        <a href={`/prints/mail/receipt?letterId=${letter.id}`} target="_blank" rel="noopener">
          {t('seeReceipt')}
        </a>
        <Link to={`/courrier/${letter.id}`}>{t('entry.seeLetter')}</Link>
      </span>
    </div>
  )
}
