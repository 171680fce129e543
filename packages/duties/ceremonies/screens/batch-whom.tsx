import { useWords } from '@cabinet/words/use-words.ts'

type Props = { count: number; leftOut: { withoutEmail: number; notConcerned: number } }

/** Whom it concerns among the chosen, and who is left out and why. */
export function BatchWhom({ count, leftOut: { withoutEmail, notConcerned } }: Props) {
  const t = useWords('ceremonies')
  return (
    <div aria-live="polite">
      <b>{t('batch.concerned', { count })}</b>
      {withoutEmail > 0 && <p className="small">{t('batch.withoutEmail', { count: withoutEmail })}</p>}
      {notConcerned > 0 && <p className="small muted">{t('batch.notConcerned', { count: notConcerned })}</p>}
    </div>
  )
}
