import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ProtectedKind, protectedKinds } from '../rules/protected-time.ts'
import { type AgendaAnswers, useAgenda, useRefreshAgenda } from './client.ts'
import css from './settings-page.module.css'
import { TimeField } from './time-field.tsx'
import { weekdayName } from './weekday-name.ts'

type Settings = AgendaAnswers['settings']
type Props = { hour: Settings['protectedTimes'][number] | null; diaries: Settings['diaries']; onDone: () => void }

const week = [1, 2, 3, 4, 5, 6, 7]

/** When something comes back: on days of the week, or every so many days from a first one. */
export function SettingsHourForm({ hour, diaries, onDone }: Props) {
  const t = useWords('agenda')
  const locale = useLocale()
  const today = useToday()
  const refresh = useRefreshAgenda()
  const save = useMutation(useAgenda().saveProtectedTime.mutationOptions({ onSuccess: refresh }))
  const start = {
    id: null as string | null,
    diaryId: null as string | null,
    kind: 'protected' as ProtectedKind,
    name: '',
    weekdays: [] as number[],
    everyDays: null as number | null,
    since: today as Day | null,
    until: null as Day | null,
    from: '',
    to: '',
  }
  const fields = useFields({ ...start, ...hour }, save.error)
  const { weekdays, everyDays, since, ...rest } = fields.values
  const onSuccess = () => {
    sayDone({ sentence: t('settings.saved', { name: rest.name }) })
    onDone()
  }
  const tick = (day: number, on: boolean) =>
    fields.set('weekdays', on ? [...weekdays, day].toSorted() : weekdays.filter((one) => one !== day))
  return (
    <Form
      error={save.error}
      onSubmit={() => save.mutate({ ...rest, weekdays, everyDays, since: since ?? '' }, { onSuccess })}
    >
      <TextInput {...fields.text('name')} label={t('settings.hourName')} maxLength={200} data-autofocus />
      <div className={formCss.pair}>
        <NativeSelect
          label={t('settings.hourKind')}
          value={rest.kind}
          onChange={(event) => fields.set('kind', event.currentTarget.value as ProtectedKind)}
          data={protectedKinds.map((kind) => ({ value: kind, label: t(`settings.hourKinds.${kind}`) }))}
        />
        <NativeSelect
          label={t('settings.hourDiary')}
          value={rest.diaryId ?? ''}
          onChange={(event) => fields.set('diaryId', event.currentTarget.value || null)}
          data={[
            { value: '', label: t('settings.everyone') },
            ...diaries.map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
      </div>
      <Checkbox.Group label={t('settings.weekdays')} value={weekdays.map(String)} error={fields.pick('weekdays').error}>
        <div className={css.days}>
          {week.map((day) => (
            <Checkbox
              key={day}
              value={String(day)}
              label={weekdayName(day, locale)}
              onChange={(event) => tick(day, event.currentTarget.checked)}
            />
          ))}
        </div>
      </Checkbox.Group>
      <NumberInput
        label={t('settings.everyDays')}
        description={t('settings.everyDaysHelp')}
        value={everyDays ?? ''}
        onChange={(value) => fields.set('everyDays', value === '' ? null : Number(value))}
        min={1}
        max={366}
        allowDecimal={false}
      />
      <div className={formCss.pair}>
        <DayField {...fields.pick('since')} label={t('settings.since')} />
        <DayField {...fields.pick('until')} label={t('settings.until')} />
      </div>
      <div className={formCss.pair}>
        <TimeField label={t('settings.hourFrom')} value={rest.from} onChange={(clock) => fields.set('from', clock)} />
        <TimeField label={t('settings.hourTo')} value={rest.to} onChange={(clock) => fields.set('to', clock)} />
      </div>
      <p className="muted small">{t('settings.hourTimesHelp')}</p>
      <div className={formCss.acts}>
        <Button type="submit" loading={save.isPending}>
          {t('settings.save')}
        </Button>
      </div>
    </Form>
  )
}
