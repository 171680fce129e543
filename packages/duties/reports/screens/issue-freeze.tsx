import { confirm } from '@cabinet/ui/confirm.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useReports } from './client.ts'
import { useIssueAct } from './issue-act.ts'
import type { IssueAnswer } from './issue-pages.tsx'
import { IssueSection } from './issue-section.tsx'

/** The last step: number and seal. Asked once more, as nothing undoes it. */
export function IssueFreeze({ page }: { page: IssueAnswer }) {
  const t = useWords('reports')
  const navigate = useNavigate()
  const { act, error, isSending } = useIssueAct()
  const freeze = useMutation(useReports().issueFreeze.mutationOptions())
  const { id: reportId, version } = page.report
  const go = async () => {
    const sure = { title: t('issue.freeze.question'), children: t('issue.freeze.sure'), action: t('issue.freeze.act') }
    if (!(await confirm(sure))) return
    await act(() => freeze.mutateAsync({ reportId, version }), {
      sentence: ({ number }) => t('issue.freeze.done', { number }),
      onDone: () => void navigate(`/rapports/${reportId}`),
    })
  }
  return (
    <IssueSection title={t('issue.freeze.title')} help={t('issue.freeze.help')}>
      {error !== null && <Problem error={error} />}
      {!page.isOver && <p className="muted">{t('issue.freeze.notOver')}</p>}
      {page.isOver && !page.may.freeze && <p className="muted">{t('issue.freeze.needsVisa')}</p>}
      {isSending && <p role="status">{t('issue.freeze.under')}</p>}
      {page.may.freeze && page.isOver && (
        <Button loading={isSending} onClick={() => void go()}>
          {t('issue.freeze.act')}
        </Button>
      )}
    </IssueSection>
  )
}
