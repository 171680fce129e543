import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import css from './problem.module.css'
import { useRefusalText } from './refusal-text.ts'

type Props = {
  error: unknown
  retry?: (() => void) | undefined
  /** In place of a list or a page: keeps a distance from the edges. */
  inset?: boolean
}

/** An error beside what it concerns: the sentence, a way to try again, and the reference to give the administrator. */
export function Problem({ error, retry, inset = false }: Props) {
  const t = useWords('ui')
  const { sentence, reference, code } = useRefusalText()(error)
  return (
    <div className={inset ? `${css.problem} ${css.inset}` : css.problem} role="alert">
      <p>
        {sentence}
        {reference && !code && <bdi className={css.reference}>{t('problem.reference', { reference })}</bdi>}
      </p>
      {retry && (
        <Button variant="default" onClick={retry}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}
