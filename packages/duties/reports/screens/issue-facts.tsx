import { Facts } from '@cabinet/ui/facts.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { Restatement } from '../rules/report-content.ts'
import type { ReportsAnswers } from './client.ts'
import css from './issue-reading.module.css'
import { IssueSection } from './issue-section.tsx'

export type FrozenAnswer = ReportsAnswers['issueFrozen']

/** Number, moment, seal; and whether anything learnt since would change a figure. */
export function IssueFacts({ page, restated }: { page: FrozenAnswer; restated: readonly Restatement[] | undefined }) {
  const t = useWords('reports')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const { report, frozenBy, content, seal } = page
  const at = (instant: Date | string) => sayInstant(new Date(instant), locale, timeZone)
  const facts = [
    { label: t('issue.reading.number'), value: report.number },
    { label: t('issue.reading.known'), value: at(content.asOf) },
    {
      label: t('issue.reading.frozen'),
      value: report.frozenAt && t('issue.reading.frozenBy', { at: at(report.frozenAt), who: frozenBy }),
    },
    { label: t('issue.reading.seal'), value: <span className={css.seal}>{seal}</span> },
  ]
  const changed = restated ?? []
  return (
    <IssueSection title={t('issue.reading.title')}>
      <Facts facts={facts} />
      <p className="muted small">{t(`issue.reading.sealHelp.${content.edition}`)}</p>
      {restated && (
        <p className={changed.length ? css.restated : 'muted small'}>
          {changed.length ? t('issue.restated.some', { count: changed.length }) : t('issue.restated.none')}
        </p>
      )}
    </IssueSection>
  )
}
