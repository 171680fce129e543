import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type Asked, usePeople, useRefresh } from './client.ts'
import css from './form.module.css'
import { Form } from './form.tsx'
import { useFields } from './use-fields.ts'

type Reason = Asked['noteAbsence']['reason']
const reasons: readonly Reason[] = ['leave', 'mission', 'training', 'other']

/** Somebody is away from one day to another, both included. */
export function AbsenceForm({ personId, onClose }: { personId: string; onClose: () => void }) {
  const t = useWords('people')
  const refresh = useRefresh()
  const noted = () => {
    onClose()
    return refresh()
  }
  const note = useMutation(usePeople().noteAbsence.mutationOptions({ onSuccess: noted }))
  const fields = useFields({ from: null as Day | null, to: null as Day | null, reason: 'leave' as Reason }, note.error)
  const { from, to, reason } = fields.values
  const save = () => note.mutate({ personId, from: from ?? '', to: to ?? '', reason })
  return (
    <Form label={t('absences.add')} error={note.error} onSubmit={save}>
      <div className={css.pair}>
        <DayField {...fields.pick('from')} label={t('absences.from')} autoFocus />
        <DayField {...fields.pick('to')} label={t('absences.to')} {...(from && { min: from })} />
      </div>
      <NativeSelect
        {...fields.text('reason')}
        label={t('absences.reason')}
        data={reasons.map((value) => ({ value, label: t(`absences.reasons.${value}`) }))}
      />
      <div className={css.acts}>
        <Button variant="default" onClick={onClose}>
          {t('account.cancel')}
        </Button>
        <Button type="submit" loading={note.isPending}>
          {t('absences.add')}
        </Button>
      </div>
    </Form>
  )
}
