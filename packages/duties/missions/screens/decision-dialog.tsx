import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type MissionAnswer, useMissions, useRefreshMissions } from './client.ts'

/** What came back from the authority: approved under its reference, or refused with its reason. */
export function DecisionDialog({ page: { mission }, onClose }: { page: MissionAnswer; onClose: () => void }) {
  const t = useWords('missions')
  const today = useToday()
  const refresh = useRefreshMissions()
  const [approved, setApproved] = useState(true)
  const note = useMutation(
    useMissions().noteDecision.mutationOptions({
      onSuccess: async () => {
        sayDone({ sentence: t('act.decided') })
        onClose()
        await refresh()
      },
    }),
  )
  const fields = useFields({ reference: '', reason: '', on: today as string | null }, note.error)
  const { reference, reason } = fields.values
  const submit = () => {
    const known = { missionId: mission.id, on: fields.values.on ?? '' }
    note.mutate(approved ? { ...known, approved, reference } : { ...known, approved, reason })
  }
  return (
    <Dialog opened onClose={onClose} title={t('act.decide')} width={480}>
      <Form error={note.error} onSubmit={submit}>
        <Radio.Group
          label={t('decision.label')}
          value={approved ? 'yes' : 'no'}
          onChange={(value) => setApproved(value === 'yes')}
        >
          <Stack gap="xs" mt={4}>
            <Radio value="yes" label={t('decision.approved')} />
            <Radio value="no" label={t('decision.refused')} />
          </Stack>
        </Radio.Group>
        {approved ? (
          <TextInput {...fields.text('reference')} label={t('decision.reference')} maxLength={200} dir="auto" />
        ) : (
          <Textarea
            {...fields.text('reason')}
            label={t('act.reason')}
            maxLength={1000}
            autosize
            minRows={2}
            dir="auto"
          />
        )}
        <DayField {...fields.pick('on')} label={t('decision.on')} max={today} />
        <Button type="submit" loading={note.isPending}>
          {t('act.decide')}
        </Button>
      </Form>
    </Dialog>
  )
}
