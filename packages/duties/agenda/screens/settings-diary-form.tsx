import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import css from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { PersonField } from '@cabinet/blocks/people/screens/person-field.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type DiaryKind, diaryKinds } from '../rules/diary.ts'
import { type AgendaAnswers, useAgenda, useRefreshAgenda } from './client.ts'

type Diary = AgendaAnswers['settings']['diaries'][number]

const blank = {
  kind: 'person' as DiaryKind,
  personId: '' as string | null,
  name: '',
  keptByOffice: true,
  seats: null as number | null,
}

/** A diary that is opened, or what the office says of one it has. */
export function SettingsDiaryForm({ diary, onDone }: { diary: Diary | null; onDone: () => void }) {
  const t = useWords('agenda')
  const refresh = useRefreshAgenda()
  const agenda = useAgenda()
  const directory = useQuery(usePeople().directory.queryOptions())
  const add = useMutation(agenda.addDiary.mutationOptions({ onSuccess: refresh }))
  const change = useMutation(agenda.changeDiary.mutationOptions({ onSuccess: refresh }))
  const fields = useFields(diary ?? blank, add.error ?? change.error)
  const { kind, personId, name, keptByOffice, seats } = fields.values
  const onSuccess = () => {
    sayDone({ sentence: t('settings.saved', { name: name || t('settings.tab.diaries') }) })
    onDone()
  }
  const submit = () => {
    if (diary) change.mutate({ diaryId: diary.id, name, keptByOffice, seats, position: diary.position }, { onSuccess })
    else
      add.mutate(
        { kind, personId: kind === 'person' ? personId || null : null, name, keptByOffice, seats },
        { onSuccess },
      )
  }
  return (
    <Form error={add.error ?? change.error} onSubmit={submit}>
      {!diary && (
        <NativeSelect
          label={t('settings.diaryFor')}
          value={kind}
          onChange={(event) => fields.set('kind', event.currentTarget.value as DiaryKind)}
          data={diaryKinds.map((one) => ({ value: one, label: t(`diaryKind.${one}`) }))}
        />
      )}
      {kind === 'person' && !diary && directory.data && (
        <PersonField
          label={t('settings.diaryPerson')}
          directory={directory.data}
          value={personId ?? ''}
          onChange={(id) => fields.set('personId', id)}
        />
      )}
      {kind !== 'person' && (
        <>
          <TextInput {...fields.text('name')} label={t('settings.diaryName')} maxLength={200} data-autofocus />
          <NumberInput
            label={t('settings.seats')}
            value={seats ?? ''}
            onChange={(value) => fields.set('seats', value === '' ? null : Number(value))}
            min={1}
            max={100_000}
            allowDecimal={false}
          />
        </>
      )}
      {kind === 'person' && (
        <Checkbox {...fields.check('keptByOffice')} label={t('settings.kept')} description={t('settings.keptHelp')} />
      )}
      <div className={css.acts}>
        <Button type="submit" loading={add.isPending || change.isPending}>
          {t('settings.save')}
        </Button>
      </div>
    </Form>
  )
}
