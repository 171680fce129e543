import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import type { DraftDesk } from './draft-autosave.ts'
import css from './draft-page.module.css'

/** Whether what is typed is safe, in a few quiet words. */
export function DraftState({ desk }: { desk: DraftDesk }) {
  const t = useWords('mail')
  const said = {
    saved: t('parapheur.draft.saved', { version: desk.version }),
    saving: t('parapheur.draft.saving'),
    unsaved: t('parapheur.draft.unsaved'),
    waiting: t('parapheur.draft.waiting'),
  }
  return (
    <span className="small faint num" role="status">
      {said[desk.state]}
    </span>
  )
}

/** Two people wrote at once: who, and which text stays. Any other refusal is said as it is. */
export function DraftProblem({ desk }: { desk: DraftDesk }) {
  const t = useWords('mail')
  if (desk.problem === null) return null
  if (!desk.isConflict) return <Problem error={desk.problem} />
  return (
    <div className={css.conflict}>
      <Problem error={desk.problem} />
      <p>{t('parapheur.draft.conflictText')}</p>
      <div className={css.choices}>
        <Button onClick={() => void desk.keepMine()}>{t('parapheur.draft.keepMine')}</Button>
        <Button variant="default" onClick={() => void desk.takeTheirs()}>
          {t('parapheur.draft.takeTheirs')}
        </Button>
      </div>
    </div>
  )
}
