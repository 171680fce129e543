import { addDays } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useTimeZone, useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Checkbox } from '@mantine/core'
import { addMinutes, dayOfLocal, localAt, minutesBetween, timeOfLocal } from '../rules/local-time.ts'
import css from './form.module.css'
import type { ChangeDraft, FormDraft, Span } from './form-draft.ts'
import { FormZone } from './form-zone.tsx'
import { TimeField } from './time-field.tsx'
import { useTimeWords } from './time-words.ts'

type Props = { draft: FormDraft; onChange: ChangeDraft }

/** The day and the hours; whoever moves the beginning moves the end with it. */
export function FormWhen({ draft, onChange }: Props) {
  const t = useWords('agenda')
  const zone = useTimeZone()
  const { allDay, start, end } = draft
  const wholeDays = (isWhole: boolean) => {
    const day = dayOfLocal(start)
    onChange(
      isWhole
        ? { allDay: true, start: localAt(day), end: localAt(addDays(day, 1)) }
        : { allDay: false, start: localAt(day, '09:00'), end: localAt(day, '10:00') },
    )
  }
  return (
    <>
      {allDay ? (
        <div className={css.pair}>
          <DayField
            name="start"
            label={t('form.firstDay')}
            value={dayOfLocal(start)}
            onChange={(day) => day && onChange({ start: localAt(day), end: localAt(addDays(day, 1)) })}
          />
          <DayField
            name="end"
            label={t('form.lastDay')}
            value={addDays(dayOfLocal(end), -1)}
            min={dayOfLocal(start)}
            onChange={(day) => day && day >= dayOfLocal(start) && onChange({ end: localAt(addDays(day, 1)) })}
          />
        </div>
      ) : (
        <SpanFields span={draft} onChange={onChange} />
      )}
      <div className={css.row}>
        <Checkbox
          label={t('form.allDay')}
          checked={allDay}
          onChange={(event) => wholeDays(event.currentTarget.checked)}
        />
        <FormZone value={draft.timeZone} office={zone} onChange={(timeZone) => onChange({ timeZone })} />
      </div>
    </>
  )
}

/** A day, a beginning and an end. An end before the beginning is on the next day. */
export function SpanFields({ span, onChange }: { span: Span; onChange: (span: Span) => void }) {
  const t = useWords('agenda')
  const { length } = useTimeWords()
  const today = useToday()
  const { start, end } = span
  const minutes = minutesBetween(start, end)
  const from = (next: string) => onChange({ start: next, end: addMinutes(next, minutes) })
  const until = (clock: string) => {
    const sameDay = localAt(dayOfLocal(start), clock)
    onChange({ start, end: sameDay > start ? sameDay : addMinutes(sameDay, 1440) })
  }
  return (
    <div className={css.measured}>
      <div className={css.times}>
        <DayField
          name="day"
          label={t('form.day')}
          value={dayOfLocal(start)}
          today={today}
          onChange={(day) => day && from(localAt(day, timeOfLocal(start)))}
        />
        <TimeField
          name="from"
          label={t('form.from')}
          value={timeOfLocal(start)}
          onChange={(clock) => from(localAt(dayOfLocal(start), clock))}
        />
        <TimeField
          name="until"
          label={t('form.until')}
          value={timeOfLocal(end)}
          onChange={until}
          hint={length(minutes)}
        />
      </div>
    </div>
  )
}
