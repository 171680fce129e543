import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { EngagementPage } from './client.ts'
import css from './engagement.module.css'
import { OutcomeForm } from './outcome-form.tsx'
import { useTimeWords } from './time-words.ts'

/** What came of it: the report, who owes what by when, the next meeting. */
export function EngagementOutcome({ page }: { page: EngagementPage }) {
  const t = useWords('agenda')
  const { shortDay } = useTimeWords()
  const [isWriting, write] = useState(false)
  const { engagement, commitments, may } = page
  if (!engagement.outcome && commitments.length === 0 && !may.noteOutcome) return null
  return (
    <section className={css.part}>
      <h3>{t('outcome.title')}</h3>
      {engagement.outcome && !isWriting && (
        <p className={css.text} dir="auto">
          {engagement.outcome}
        </p>
      )}
      {commitments.length > 0 && (
        <ul className={css.list}>
          {commitments.map((one) => (
            <li key={one.id} dir="auto">
              {one.text}
              {one.dueOn && <span className="muted"> · {t('outcome.due', { day: shortDay(one.dueOn) })}</span>}
            </li>
          ))}
        </ul>
      )}
      {may.noteOutcome && !isWriting && (
        <div className={css.acts}>
          <Button size="compact-sm" variant={engagement.outcome ? 'default' : 'filled'} onClick={() => write(true)}>
            {t(engagement.outcome ? 'outcome.again' : 'outcome.write')}
          </Button>
        </div>
      )}
      {isWriting && <OutcomeForm page={page} onClose={() => write(false)} />}
    </section>
  )
}
