import type { Day } from '@cabinet/office/day.ts'
import { Card } from '@cabinet/ui/card.tsx'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, NumberInput, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { scheduleForm } from '../rules/forms.ts'
import { useChoices } from './choices.ts'
import { type AudiencePage, useAudiences } from './client.ts'
import css from './register-page.module.css'
import { useSayWrong } from './say-wrong.ts'
import { useAct } from './use-act.ts'
import { useWrong } from './use-wrong.ts'

type Props = { audience: AudiencePage['audience']; onClose: () => void; onDone: () => void }

/** A moment outside the audience days, straight in the agenda of whoever receives. */
export function AppointmentForm({ audience, onClose, onDone }: Props) {
  const t = useWords('audiences')
  const today = useToday()
  const { data: choices } = useChoices()
  const { act, error, isSending } = useAct()
  const usual = choices?.motives.find((one) => one.code === audience.motive)?.minutes ?? 30
  const [day, setDay] = useState<Day | null>(null)
  const [time, setTime] = useState('10:00')
  const [minutes, setMinutes] = useState<number | null>(null)
  const [place, setPlace] = useState('')
  const [letter, setLetter] = useState(true)
  const { wrong, check } = useWrong(scheduleForm)
  const sayWrong = useSayWrong()
  const schedule = useMutation(useAudiences().schedule.mutationOptions())
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const form = { audienceId: audience.id, start: `${day ?? ''}T${time}`, minutes: minutes ?? usual, place, letter }
    const checked = check(form)
    if (!checked) return
    void act(() => schedule.mutateAsync(checked), {
      sentence: t('appointment.done', { number: audience.number }),
      onDone: () => {
        onClose()
        onDone()
      },
    })
  }
  return (
    <Card title={t('appointment.elsewhere')}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <div className={css.pair}>
            <DayField label={t('day.day')} value={day} onChange={setDay} today={today} min={today} autoFocus />
            <TextInput
              type="time"
              label={t('appointment.time')}
              value={time}
              onChange={(event) => setTime(event.currentTarget.value)}
            />
          </div>
          {wrong.start && <p role="alert">{sayWrong(wrong.start)}</p>}
          <div className={css.pair}>
            <NumberInput
              label={t('day.minutes')}
              value={minutes ?? usual}
              onChange={(typed) => setMinutes(Number(typed) || 0)}
              error={sayWrong(wrong.minutes)}
              min={5}
              max={240}
              step={5}
              allowDecimal={false}
            />
            <TextInput
              label={t('day.place')}
              value={place}
              onChange={(event) => setPlace(event.currentTarget.value)}
              maxLength={200}
              dir="auto"
            />
          </div>
          <Checkbox
            label={t('appointment.letter')}
            checked={letter}
            onChange={(event) => setLetter(event.currentTarget.checked)}
          />
          {Boolean(error) && <Problem error={error} />}
          <div className={css.checks}>
            <Button type="submit" loading={isSending}>
              {t('appointment.act')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  )
}
