import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import css from './issue.module.css'
import type { FrozenAnswer } from './issue-facts.tsx'
import { IssueObserve } from './issue-observe.tsx'
import { IssuePresentForm } from './issue-present-form.tsx'
import { IssueSection } from './issue-section.tsx'

/** What the council did with it, and what it observed: each observation with how it stands today. */
export function IssuePresent({ page }: { page: FrozenAnswer }) {
  const t = useWords('reports')
  const commitments = useWords('commitments')
  const locale = useLocale()
  const [asking, ask] = useState<'present' | 'observe' | null>(null)
  const { report, observations, may } = page
  if (report.state !== 'presented' && !may.present) return null
  return (
    <IssueSection title={t('issue.present.title')}>
      {report.presentedOn && report.outcome && (
        <p>
          {t(`issue.reading.outcome.${report.outcome}`, { day: sayLongDay(report.presentedOn, locale) })}
          {report.presentedNote && <span className="muted"> – {report.presentedNote}</span>}
        </p>
      )}
      {report.state === 'presented' && observations.length === 0 && (
        <p className="muted">{t('issue.present.noObservation')}</p>
      )}
      {observations.length > 0 && (
        <ul className={css.lines}>
          {observations.map((one) => (
            <li key={one.id}>
              <span className={css.who}>
                <Link to={`/suivi/${one.id}`} dir="auto">
                  {one.text}
                </Link>
                <span className="muted small">
                  {one.leadName} · {commitments(`state.${one.state}`)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={css.acts}>
        {may.present && <Button onClick={() => ask('present')}>{t('issue.present.act')}</Button>}
        {may.observe && (
          <Button variant="default" onClick={() => ask('observe')}>
            {t('issue.present.later')}
          </Button>
        )}
      </div>
      {asking === 'present' && <IssuePresentForm page={page} onClose={() => ask(null)} />}
      {asking === 'observe' && <IssueObserve page={page} onClose={() => ask(null)} />}
    </IssueSection>
  )
}
