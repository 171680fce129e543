import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useReports } from './client.ts'
import { useIssueAct } from './issue-act.ts'
import type { FrozenAnswer } from './issue-facts.tsx'
import { IssueObservations, type Observation, sentObservations } from './issue-observations.tsx'

/** What the council sent after the session. */
export function IssueObserve({ page, onClose }: { page: FrozenAnswer; onClose: () => void }) {
  const t = useWords('reports')
  const [rows, setRows] = useState<Observation[]>([])
  const { act, error, isSending } = useIssueAct()
  const observe = useMutation(useReports().issueObserve.mutationOptions())
  const { id: reportId, version } = page.report
  const submit = () =>
    act(() => observe.mutateAsync({ reportId, version, observations: sentObservations(rows) }), {
      sentence: ({ observations }) => t('issue.present.observed', { count: observations.length }),
      onDone: onClose,
    })
  return (
    <Dialog opened onClose={onClose} title={t('issue.present.later')} width={640} leaveOutside={rows.length === 0}>
      <Form error={error} onSubmit={() => void submit()}>
        <IssueObservations rows={rows} onChange={setRows} />
        <Button type="submit" loading={isSending} disabled={rows.length === 0}>
          {t('issue.present.later')}
        </Button>
      </Form>
    </Dialog>
  )
}
