import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, Group, NumberInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { cutSlots } from '../rules/slots.ts'
import { useChoices, useMotiveLabel } from './choices.ts'
import { useAudiences, useRefreshAudiences } from './client.ts'
import { ColleagueField } from './colleague-field.tsx'

const blank = {
  day: '' as Day,
  personId: null as string | null,
  ...{ from: '09:00', to: '12:00', minutes: 30, pause: 0, dailyMax: 6 },
  motives: [] as string[],
  ...{ place: '', note: '' },
}

/** A day on which somebody receives, cut into slots of one length; how many that makes is said while it is typed. */
export function DayForm({ onClose }: { onClose: () => void }) {
  const t = useWords('audiences')
  const locale = useLocale()
  const today = useToday()
  const go = useNavigate()
  const refresh = useRefreshAudiences()
  const { data: choices } = useChoices()
  const { labelOf } = useMotiveLabel()
  const make = useMutation(useAudiences().makeDay.mutationOptions({ onSuccess: refresh }))
  const fields = useFields(blank, make.error)
  const { values, pick, text, set } = fields
  const many = cutSlots(values).length
  const number = (name: 'minutes' | 'pause' | 'dailyMax') => ({
    ...pick(name),
    onChange: (typed: string | number) => set(name, Number(typed) || 0),
    allowDecimal: false,
  })
  const submit = () =>
    make.mutate(values, {
      onSuccess: ({ id, day }) => {
        sayDone({ sentence: t('day.made', { day: sayLongDay(day, locale, true) }) })
        onClose()
        void go(`/audiences/journees/${id}`)
      },
    })
  return (
    <Dialog opened onClose={onClose} title={t('day.make')} width={560} leaveOutside={false}>
      <Form error={make.error} onSubmit={submit}>
        <div className={formCss.pair}>
          <DayField
            {...pick('day')}
            label={t('day.day')}
            value={values.day || null}
            onChange={(day) => set('day', day ?? '')}
            today={today}
            min={today}
            autoFocus
          />
          <ColleagueField
            label={t('day.receiver')}
            value={values.personId}
            onChange={(personId) => set('personId', personId)}
          />
        </div>
        <p className="small muted">{t('day.receiverHint')}</p>
        <div className={formCss.pair}>
          <TextInput {...text('from')} label={t('day.from')} type="time" />
          <TextInput {...text('to')} label={t('day.to')} type="time" />
        </div>
        <Group grow align="start" gap="sm">
          <NumberInput {...number('minutes')} label={t('day.minutes')} min={5} max={240} step={5} />
          <NumberInput {...number('pause')} label={t('day.pause')} min={0} max={120} step={5} />
          <NumberInput {...number('dailyMax')} label={t('day.dailyMax')} min={1} max={60} />
        </Group>
        <p role="status">
          <b>{t('day.makes', { count: many })}</b>
        </p>
        <Checkbox.Group
          label={t('day.motives')}
          description={t('day.motivesHint')}
          value={values.motives}
          onChange={(motives) => set('motives', motives)}
        >
          <Group gap="xs" mt={6}>
            {choices?.motives.map((motive) => (
              <Checkbox key={motive.code} value={motive.code} label={labelOf(motive)} />
            ))}
          </Group>
        </Checkbox.Group>
        <TextInput {...text('place')} label={t('day.place')} maxLength={200} dir="auto" />
        <TextInput {...text('note')} label={t('day.note')} maxLength={1000} dir="auto" />
        <div className={formCss.acts}>
          <Button type="submit" loading={make.isPending}>
            {t('day.makeAct', { count: many })}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
