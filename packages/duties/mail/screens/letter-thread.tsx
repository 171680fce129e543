import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Link } from 'react-router'
import type { LetterPage } from './client.ts'
import { LetterStateBadge } from './letter-badges.tsx'
import css from './letter-page.module.css'

/** The letters this one answers, follows up, or is answered by. */
export function LetterThread({ page }: { page: LetterPage }) {
  const t = useWords('mail')
  const locale = useLocale()
  if (page.thread.length === 0) return <p className="muted">{t('letter.noThread')}</p>
  return (
    <ul className={css.thread} aria-label={t('letter.repliesHere')}>
      {page.thread.map(({ id, number, subject, contact, receivedOn, state }) => (
        <li key={id} className={css.threadRow}>
          <span className={css.spread}>
            <Link to={`/courrier/${id}`} className="num">
              {number ?? t('letter.draftTitle')}
            </Link>
            <LetterStateBadge state={state} />
          </span>
          <span dir="auto">{subject}</span>
          <span className="faint small">
            {[contact, receivedOn && sayDay(receivedOn, locale)].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
