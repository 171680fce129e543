import { useWords } from '@cabinet/words/use-words.ts'
import type { LetterPage } from './client.ts'
import { LetterDue, LetterFlags, LetterStateBadge } from './letter-badges.tsx'
import css from './letter-page.module.css'

/** What the letter is about, from or to whom, and when it is due: in sight whatever is open below. */
export function LetterHead({ page }: { page: LetterPage }) {
  const t = useWords('mail')
  const { letter, contact, state, holders } = page
  const isOver = Boolean(letter.closedAt || letter.voidedAt || letter.dispatchedAt)
  const ended = letter.voidedAt
    ? t('letter.voidedBecause', { reason: letter.voidReason })
    : letter.closedAt
      ? letter.closingReason
        ? t('letter.closedBecause', { reason: letter.closingReason })
        : t(`letter.closedAs.${letter.closedAs ?? 'filed'}`)
      : undefined
  return (
    <div className={letter.voidedAt ? `${css.head} ${css.voided}` : css.head}>
      <div>
        <div className={css.subject} dir="auto">
          {letter.subject}
        </div>
        <div className="muted" dir="auto">
          {[contact?.name, contact?.spokesperson].filter(Boolean).join(' · ')}
          {holders.length > 0 && ` · ${t('letter.fact.holders')} ${holders.join(', ')}`}
        </div>
      </div>
      <div className={css.badges}>
        <LetterFlags {...letter} />
        <LetterStateBadge state={state} />
        <LetterDue dueOn={letter.voidedAt ? null : letter.dueOn} done={isOver || state === 'answered'} />
      </div>
      {ended && <p className={css.ended}>{ended}</p>}
    </div>
  )
}
