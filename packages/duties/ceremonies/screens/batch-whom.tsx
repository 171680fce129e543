import { useWords } from '@cabinet/words/use-words.ts'
import css from './guests-page.module.css'

type Props = {
  count: number
  leftOut: { withoutEmail: number; notConcerned: number }
  /** How many clear days are left, where it is later than usage would have it. */
  clearDays: number | null
}

/** Whom it concerns among the chosen, who is left out and why, and whether it is late for it. */
export function BatchWhom({ count, leftOut: { withoutEmail, notConcerned }, clearDays }: Props) {
  const t = useWords('ceremonies')
  return (
    <div aria-live="polite">
      <b>{t('batch.concerned', { count })}</b>
      {withoutEmail > 0 && <p className="small">{t('batch.withoutEmail', { count: withoutEmail })}</p>}
      {notConcerned > 0 && <p className="small muted">{t('batch.notConcerned', { count: notConcerned })}</p>}
      {clearDays !== null && <p className={`small ${css.lateNote}`}>{t('batch.late', { count: clearDays })}</p>}
    </div>
  )
}
