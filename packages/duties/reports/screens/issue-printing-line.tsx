import { Problem } from '@cabinet/ui/problem.tsx'
import { StateBadge, type Tone } from '@cabinet/ui/state-badge.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, Progress } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { isPrinting, type PrintingState } from '../rules/printing.ts'
import { type ReportsAnswers, useReports } from './client.ts'
import css from './issue.module.css'
import { useIssueAct } from './issue-act.ts'

const tones: Record<PrintingState, Tone> = {
  waiting: 'soon',
  'under-way': 'info',
  ready: 'done',
  failed: 'late',
  cancelled: 'neutral',
}

/** One printing: how far it has come, why it failed, and the way to the file. */
export function IssuePrintingLine({ printing }: { printing: ReportsAnswers['issuePrintings'][number] }) {
  const t = useWords('reports')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const { act, error, isSending } = useIssueAct()
  const cancel = useMutation(useReports().issuePrintCancel.mutationOptions())
  const { id: printingId, state, done, total, problem, name, askedBy, askedAt, may } = printing
  const what = t('issue.print.what', {
    edition: t(`issue.edition.${printing.edition}`),
    format: t(`issue.print.format.${printing.format}`),
    language: t(`issue.print.languages.${printing.locale}`),
  })
  return (
    <li>
      <div className={css.printing}>
        <span className={css.sectionHead}>
          <b>{what}</b>
          <StateBadge tone={tones[state]}>{t(`issue.print.state.${state}`)}</StateBadge>
        </span>
        {isPrinting(printing) && (
          <Progress value={(done / Math.max(total, 1)) * 100} aria-label={t('issue.print.progressOf', { what })} />
        )}
        {state === 'failed' && <span>{t('issue.print.failedBecause', { problem })}</span>}
        <span className="muted small">
          {t('issue.print.askedBy', { who: askedBy, at: sayInstant(new Date(askedAt), locale, timeZone) })}
        </span>
        {error !== null && <Problem error={error} />}
        <span className={css.acts}>
          {may.cancel && (
            <Button
              variant="default"
              size="compact-sm"
              loading={isSending}
              onClick={() =>
                void act(() => cancel.mutateAsync({ printingId }), { sentence: t('issue.print.cancelled') })
              }
            >
              {t('issue.print.cancel')}
            </Button>
          )}
          {may.download && (
            <Button
              component="a"
              href={`/prints/reports/report-file?printingId=${printingId}`}
              download={name}
              variant="default"
              size="compact-sm"
            >
              {t('issue.print.download')}
            </Button>
          )}
        </span>
      </div>
    </li>
  )
}
