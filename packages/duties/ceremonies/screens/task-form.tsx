import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { PersonField } from '@cabinet/blocks/people/screens/person-field.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { FormFoot } from '@cabinet/duties/missions/screens/form-foot.tsx'
import { ReasonDialog } from '@cabinet/duties/missions/screens/reason-dialog.tsx'
import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type TaskKind, type TaskOwner, taskKinds, taskOwners } from '../rules/ceremony.ts'
import { type CeremonyAnswer, type CeremonyTask, useCeremonies, useRefreshCeremonies } from './client.ts'

type Props = { page: CeremonyAnswer; task: CeremonyTask | null; drops: boolean; onClose: () => void }

/** A task that is added, changed, or left out of this ceremony with a reason. */
export function TaskDialog({ page, task, drops, onClose }: Props) {
  const t = useWords('ceremonies')
  const refresh = useRefreshCeremonies()
  const drop = useMutation(useCeremonies().dropTask.mutationOptions({ onSuccess: () => refresh().then(onClose) }))
  if (drops && task) {
    return (
      <ReasonDialog
        title={t('ceremony.task.drop')}
        help={task.label}
        act={drop}
        onClose={onClose}
        onReason={(reason) => drop.mutate({ taskId: task.id, reason })}
      />
    )
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(task ? 'ceremony.task.change' : 'ceremony.task.add')}
      width={560}
      leaveOutside={false}
    >
      <TaskForm ceremonyId={page.ceremony.id} task={task} onClose={onClose} />
    </Dialog>
  )
}

type FormProps = { ceremonyId: string; task: CeremonyTask | null; onClose: () => void }

function TaskForm({ ceremonyId, task, onClose }: FormProps) {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const refresh = useRefreshCeremonies()
  const directory = useQuery({ ...usePeople().directory.queryOptions(), staleTime: 60_000 })
  const done = { onSuccess: () => refresh().then(onClose) }
  const add = useMutation(ceremonies.addTask.mutationOptions(done))
  const change = useMutation(ceremonies.changeTask.mutationOptions(done))
  const error = add.error ?? change.error
  const fields = useFields(
    {
      label: task?.label ?? '',
      kind: (task?.kind ?? 'task') as TaskKind,
      offset: task?.offset ?? -7,
      dueOn: (task?.setOn ?? null) as Day | null,
      owner: (task?.owner ?? 'protocol') as TaskOwner,
      ownerId: task?.ownerId ?? '',
      note: task?.note ?? '',
    },
    error,
  )
  const submit = () => {
    const typed = { ...fields.values, ownerId: fields.values.ownerId || null }
    if (task) change.mutate({ taskId: task.id, ...typed })
    else add.mutate({ ceremonyId, ...typed })
  }
  return (
    <Form error={error} onSubmit={submit}>
      <TextInput {...fields.text('label')} label={t('ceremony.task.label')} maxLength={300} dir="auto" data-autofocus />
      <div className={formCss.pair}>
        <NumberInput
          {...fields.pick('offset')}
          onChange={(value) => fields.set('offset', Number(value) || 0)}
          label={t('ceremony.task.offset')}
          description={t('ceremony.task.offsetHelp')}
          min={-400}
          max={400}
          allowDecimal={false}
        />
        <DayField
          {...fields.pick('dueOn')}
          label={t('ceremony.task.dueOn')}
          description={t('ceremony.task.dueOnHelp')}
        />
        <NativeSelect
          {...fields.text('owner')}
          label={t('ceremony.task.owner')}
          data={taskOwners.map((value) => ({ value, label: t(`ceremony.owner.${value}`) }))}
        />
        {directory.data && (
          <PersonField
            label={t('ceremony.task.ownerId')}
            directory={directory.data}
            value={fields.values.ownerId}
            onChange={(value) => fields.set('ownerId', value)}
          />
        )}
        <NativeSelect
          {...fields.text('kind')}
          label={t('ceremony.task.kind')}
          data={taskKinds.map((value) => ({ value, label: t(`ceremony.taskKind.${value}`) }))}
        />
      </div>
      <Textarea
        {...fields.text('note')}
        label={t('ceremony.task.note')}
        maxLength={1000}
        autosize
        minRows={2}
        dir="auto"
      />
      <FormFoot busy={add.isPending || change.isPending} onClose={onClose} />
    </Form>
  )
}
