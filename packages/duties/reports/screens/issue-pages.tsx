import { Problem } from '@cabinet/ui/problem.tsx'
import { StateBadge } from '@cabinet/ui/state-badge.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import type { Bureau } from '../rules/report.ts'
import { type ReportsAnswers, useReports } from './client.ts'
import css from './issue.module.css'
import { useIssueAct } from './issue-act.ts'
import { IssueReason } from './issue-reason.tsx'
import { IssueSection } from './issue-section.tsx'

export type IssueAnswer = ReportsAnswers['issue']

/** The pages as they came in, and what may be done with them: sent back to one bureau, or all taken together. */
export function IssuePages({ page }: { page: IssueAnswer }) {
  const t = useWords('reports')
  const missing = page.pages.filter((one) => one.handedInAt === null)
  return (
    <IssueSection
      title={t('issue.pages.title')}
      help={t('issue.pages.help')}
      aside={
        missing.length > 0 && (
          <StateBadge tone="soon">{t('issue.pages.missingCount', { count: missing.length })}</StateBadge>
        )
      }
    >
      <ul className={css.lines}>
        {page.pages.map((one) => (
          <PageLine key={one.bureau} page={page} one={one} />
        ))}
      </ul>
      {page.may.consolidate && <Consolidate page={page} missing={missing.map((one) => one.bureau)} />}
    </IssueSection>
  )
}

function PageLine({ page, one }: { page: IssueAnswer; one: IssueAnswer['pages'][number] }) {
  const t = useWords('reports')
  const locale = useLocale()
  const timeZone = useTimeZone()
  const [asking, ask] = useState(false)
  const { act, error, isSending } = useIssueAct()
  const sendBack = useMutation(useReports().issueSendBack.mutationOptions())
  const { id: reportId, version } = page.report
  const name = t(`drafting.bureau.${one.bureau}`)
  const back = (comment: string) =>
    act(() => sendBack.mutateAsync({ reportId, version, bureau: one.bureau, comment }), {
      sentence: t('issue.pages.sentBack'),
      onDone: () => ask(false),
    })
  return (
    <li>
      <span className={css.who}>
        <b>{name}</b>
        <span className="muted small">{one.head ?? t('issue.pages.noHead')}</span>
      </span>
      {one.handedInAt ? (
        <StateBadge tone="done">
          {t('issue.pages.handedIn', { day: sayInstant(new Date(one.handedInAt), locale, timeZone) })}
        </StateBadge>
      ) : (
        <StateBadge tone="late">{t('issue.pages.missing')}</StateBadge>
      )}
      <Button
        component={Link}
        to={`/rapports/${reportId}/pages/${one.bureau}`}
        variant="default"
        size="compact-sm"
        aria-label={t('issue.pages.openOf', { page: name })}
      >
        {t('issue.pages.open')}
      </Button>
      {page.may.sendBack && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('issue.pages.sendBackOf', { page: name })}
          onClick={() => ask(true)}
        >
          {t('issue.pages.sendBack')}
        </Button>
      )}
      {asking && (
        <IssueReason
          title={t('issue.pages.sendBackOf', { page: name })}
          label={t('issue.pages.comment')}
          act={{ error, isPending: isSending }}
          onClose={() => ask(false)}
          onReason={(comment) => void back(comment)}
        />
      )}
    </li>
  )
}

function Consolidate({ page, missing }: { page: IssueAnswer; missing: readonly Bureau[] }) {
  const t = useWords('reports')
  const [asking, ask] = useState(false)
  const { act, error, isSending } = useIssueAct()
  const consolidate = useMutation(useReports().issueConsolidate.mutationOptions())
  const { id: reportId, version } = page.report
  const go = (reason: string) =>
    act(() => consolidate.mutateAsync({ reportId, version, reason }), {
      sentence: t('issue.pages.consolidated'),
      onDone: () => ask(false),
    })
  const pages = missing.map((bureau) => t(`drafting.bureau.${bureau}`)).join(', ')
  return (
    <div className={css.acts}>
      {error !== null && !asking && <Problem error={error} />}
      <Button loading={isSending} onClick={() => (missing.length ? ask(true) : void go(''))}>
        {t(missing.length ? 'issue.pages.goOnWithout' : 'issue.pages.consolidate')}
      </Button>
      {asking && (
        <IssueReason
          title={t('issue.pages.goOnWithout')}
          help={t('issue.pages.goOnHelp', { pages })}
          label={t('issue.pages.reason')}
          act={{ error, isPending: isSending }}
          onClose={() => ask(false)}
          onReason={(reason) => void go(reason)}
        />
      )}
    </div>
  )
}
