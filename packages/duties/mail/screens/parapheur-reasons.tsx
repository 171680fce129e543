import { useWords } from '@cabinet/words/use-words.ts'
import { Textarea } from '@mantine/core'
import css from './parapheur-reasons.module.css'

type Props = {
  label: string
  description: string
  ready: readonly string[]
  reason: string
  onReason: (reason: string) => void
  /** Ctrl+Enter in the field does the act. */
  onAct: () => void
}

/** A reason that must be given: the usual ones at one click, and room for other words. */
export function Reasons({ label, description, ready, reason, onReason, onAct }: Props) {
  return (
    <>
      <div className={css.reasons}>
        {ready.map((words) => (
          <button
            key={words}
            type="button"
            className={css.reason}
            aria-pressed={reason === words}
            onClick={() => onReason(words)}
          >
            {words}
          </button>
        ))}
      </div>
      <Textarea
        label={label}
        description={description}
        value={reason}
        onChange={(event) => onReason(event.currentTarget.value)}
        onKeyDown={(event) => (event.ctrlKey || event.metaKey) && event.key === 'Enter' && onAct()}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={8}
        dir="auto"
        data-autofocus
      />
    </>
  )
}

/** Shorter than this, a reason says nothing: the server refuses it too. */
export const isReason = (reason: string) => reason.trim().length >= 3

const closings = ['nothing', 'duplicate', 'advert', 'anonymous', 'elsewhere'] as const
const returns = ['wording', 'facts', 'legal', 'recipient', 'talk'] as const

export function useReadyReasons() {
  const t = useWords('mail')
  return {
    closing: closings.map((one) => t(`parapheur.close.ready.${one}`)),
    returning: returns.map((one) => t(`parapheur.return.ready.${one}`)),
  }
}
