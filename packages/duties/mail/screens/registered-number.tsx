import { useWords } from '@cabinet/words/use-words.ts'
import { useCallback, useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { Confidentiality } from '../rules/letter.ts'
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

type Registered = { id: string; number: string | null; confidentiality: Confidentiality }

/** The number, large, while the clerk's hand goes from the screen to the stamp. It stays small in the head afterwards. */
export function RegisteredNumber({ letter }: { letter: Registered }) {
  const t = useWords('mail')
  return (
    <div className={css.registered}>
      <span className="muted">{t('entry.numberIs')}</span>
      <b className={`${css.number} num`}>{letter.number}</b>
      <span className={css.links}>
        <Receipt letter={letter} />
        {mayOpen(letter) && <Link to={`/courrier/${letter.id}`}>{t('entry.seeLetter')}</Link>}
      </span>
    </div>
  )
}

/** The last number of the register: the one just given, with its papers, or the one found on arriving here. */
export function LastNumber({ registered, known }: { registered: Registered | undefined; known: string | undefined }) {
  const t = useWords('mail')
  const number = registered?.number ?? known
  if (!number) return null
  return (
    <span className={`${css.last} small muted`}>
      {t('entry.last')}{' '}
      {registered && mayOpen(registered) ? (
        <Link to={`/courrier/${registered.id}`}>{number}</Link>
      ) : (
        <b className="num">{number}</b>
      )}
      {registered && <Receipt letter={registered} />}
    </span>
  )
}

function Receipt({ letter }: { letter: Registered }) {
  const t = useWords('mail')
  if (!mayOpen(letter)) return null
  return (
    <a href={`/prints/mail/receipt?letterId=${letter.id}`} target="_blank" rel="noopener">
      {t('seeReceipt')}
    </a>
  )
}

/** A reserved letter is closed again as soon as it is registered, also to whoever registered it. */
const mayOpen = ({ confidentiality }: Registered) => confidentiality !== 'reserved'
