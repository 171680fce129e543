import { dayOf } from '@cabinet/office/day.ts'
import { Problem } from '@cabinet/ui/problem.tsx'
import { type Step, StepLine } from '@cabinet/ui/step-line.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useReports } from './client.ts'
import css from './issue.module.css'
import { useIssueAct } from './issue-act.ts'
import type { IssueAnswer } from './issue-pages.tsx'
import { IssueReason } from './issue-reason.tsx'
import { IssueRound } from './issue-round.tsx'
import { IssueSection } from './issue-section.tsx'

const drawn = {
  passed: 'done',
  current: 'current',
  waiting: 'waiting',
  returned: 'blocked',
  dropped: 'waiting',
} as const

/** Where the report is on its round, and what this person may do on theirs. */
export function IssueVisa({ page }: { page: IssueAnswer }) {
  const t = useWords('reports')
  const timeZone = useTimeZone()
  const round = page.circuit.filter((step) => step.round === page.circuit[0]?.round)
  const returned = round.find((step) => step.state === 'returned')
  const steps = round.map(
    ({ id, name, by, state, decidedAt, kind }): Step => ({
      ...{ id, name: by ?? name, state: drawn[state], ask: t(`issue.visa.ask.${kind}`) },
      day: decidedAt ? dayOf(new Date(decidedAt), timeZone) : null,
    }),
  )
  return (
    <IssueSection title={t('issue.visa.title')} help={t('issue.visa.help')}>
      {steps.length > 0 ? (
        <div className={css.way}>
          <StepLine steps={steps} />
        </div>
      ) : (
        <p className="muted">{t('issue.visa.none')}</p>
      )}
      {returned && <p dir="auto">{t('issue.visa.returnedBecause', { reason: returned.reason ?? '' })}</p>}
      <VisaActs page={page} />
    </IssueSection>
  )
}

function VisaActs({ page }: { page: IssueAnswer }) {
  const t = useWords('reports')
  const reports = useReports()
  const [asking, ask] = useState<'round' | 'return' | 'back' | null>(null)
  const { act, error, isSending } = useIssueAct()
  const give = useMutation(reports.issueVisa.mutationOptions())
  const giveBack = useMutation(reports.issueReturn.mutationOptions())
  const takeBack = useMutation(reports.issueTakeBack.mutationOptions())
  const { may, report } = page
  const edit = { reportId: report.id, version: report.version }
  const back = (reason: string) =>
    act(() => (asking === 'return' ? giveBack : takeBack).mutateAsync({ ...edit, reason }), {
      sentence: t('issue.visa.returned'),
      onDone: () => ask(null),
    })
  const title = t(asking === 'return' ? 'issue.visa.giveBack' : 'issue.visa.takeBack')
  return (
    <div className={css.acts}>
      {error !== null && asking === null && <Problem error={error} />}
      {may.visa && (
        <Button
          loading={isSending}
          onClick={() => void act(() => give.mutateAsync(edit), { sentence: t('issue.visa.given') })}
        >
          {t('issue.visa.give')}
        </Button>
      )}
      {may.returnIt && (
        <Button variant="default" onClick={() => ask('return')}>
          {t('issue.visa.giveBack')}
        </Button>
      )}
      {may.takeBack && !may.returnIt && (
        <Button variant="default" onClick={() => ask('back')}>
          {t('issue.visa.takeBack')}
        </Button>
      )}
      {may.sendRound && <Button onClick={() => ask('round')}>{t('issue.visa.send')}</Button>}
      {asking === 'round' && <IssueRound page={page} onClose={() => ask(null)} />}
      {(asking === 'return' || asking === 'back') && (
        <IssueReason
          title={title}
          label={t('issue.visa.reason')}
          act={{ error, isPending: isSending }}
          onClose={() => ask(null)}
          onReason={(reason) => void back(reason)}
        />
      )}
    </div>
  )
}
