import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './empty.module.css'

type Props = {
  /** One sentence about what will come here. */
  children?: ReactNode
  /** The one act that makes sense now. */
  action?: ReactNode
  /** Nothing because of the filters: says so and offers to clear them. */
  filtered?: { words?: string; clear: () => void } | undefined
}

export function Empty({ children, action, filtered }: Props) {
  const t = useWords('ui')
  const sentence = filtered?.words ? t('empty.filtered', { words: filtered.words }) : t('empty.filteredPlain')
  return (
    <div className={css.empty}>
      <p>{filtered ? sentence : children}</p>
      {filtered ? (
        <Button variant="default" onClick={filtered.clear}>
          {t('empty.clear')}
        </Button>
      ) : (
        action
      )}
    </div>
  )
}
