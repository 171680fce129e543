import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Radio, Stack, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { CouncilOutcome } from '../rules/report.ts'
import { useReports } from './client.ts'
import { useIssueAct } from './issue-act.ts'
import type { FrozenAnswer } from './issue-facts.tsx'
import { IssueObservations, type Observation, sentObservations } from './issue-observations.tsx'

/** The session: its day, what the council did, what it observed. */
export function IssuePresentForm({ page, onClose }: { page: FrozenAnswer; onClose: () => void }) {
  const t = useWords('reports')
  const today = useToday()
  const { act, error, isSending } = useIssueAct()
  const present = useMutation(useReports().issuePresent.mutationOptions())
  const { id: reportId, version } = page.report
  const fields = useFields(
    {
      on: today as string | null,
      outcome: page.outcomes[0] ?? ('noted' as CouncilOutcome),
      note: '',
      observations: [] as Observation[],
    },
    error,
  )
  const { on, outcome, note, observations } = fields.values
  const submit = () =>
    act(
      () =>
        present.mutateAsync({
          ...{ reportId, version, on: on ?? '', outcome, note },
          observations: sentObservations(observations),
        }),
      { sentence: t('issue.present.done'), onDone: onClose },
    )
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('issue.present.act')}
      width={640}
      leaveOutside={observations.length === 0}
    >
      <Form error={error} onSubmit={() => void submit()}>
        <DayField {...fields.pick('on')} label={t('issue.present.on')} max={today} required />
        <Radio.Group
          label={t('issue.present.outcome')}
          value={outcome}
          onChange={(value) => fields.set('outcome', value as CouncilOutcome)}
        >
          <Stack gap={6} mt={4}>
            {page.outcomes.map((one) => (
              <Radio key={one} value={one} label={t(`issue.present.outcomes.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          {...fields.text('note')}
          label={t('issue.present.note')}
          maxLength={4000}
          autosize
          minRows={2}
          dir="auto"
        />
        <IssueObservations rows={observations} onChange={(rows) => fields.set('observations', rows)} />
        <Button type="submit" loading={isSending}>
          {t('issue.present.act')}
        </Button>
      </Form>
    </Dialog>
  )
}
