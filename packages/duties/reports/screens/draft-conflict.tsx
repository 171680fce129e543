import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import css from './draft.module.css'
import type { TextDesk } from './draft-autosave.ts'

/** Two people wrote at once: both texts, side by side, and which one stays. The other is found among the versions. */
export function DraftConflict({ desk }: { desk: TextDesk }) {
  const t = useWords('reports')
  const { conflict } = desk
  if (!conflict) return null
  const { who } = conflict
  return (
    <div className={css.conflict} role="alert">
      <p>{t('drafting.text.conflict', { who })}</p>
      <div className={css.sides}>
        <section>
          <h4>{t('drafting.text.mine')}</h4>
          <p className={css.written} dir="auto">
            {desk.text}
          </p>
        </section>
        <section>
          <h4>{t('drafting.text.theirs', { who })}</h4>
          <p className={css.written} dir="auto">
            {conflict.text}
          </p>
        </section>
      </div>
      <div className={css.foot}>
        <Button onClick={() => void desk.keepBoth()}>{t('drafting.text.both')}</Button>
        <Button variant="default" onClick={() => void desk.keepMine()}>
          {t('drafting.text.keepMine')}
        </Button>
        <Button variant="default" onClick={() => void desk.takeTheirs()}>
          {t('drafting.text.takeTheirs')}
        </Button>
      </div>
    </div>
  )
}
