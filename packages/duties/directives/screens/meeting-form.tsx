import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { ColleagueField } from '@cabinet/duties/audiences/screens/colleague-field.tsx'
import { addDays, type Day, laterOf } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, TextInput } from '@mantine/core'
import type { MeetingKind } from '../rules/meeting.ts'
import type { DirectivesAnswers } from './client.ts'
import css from './meeting.module.css'
import { MeetingPeopleField } from './meeting-people-field.tsx'

export type MeetingFacts = {
  title: string
  on: Day
  startsAt: string
  place: string
  chairId: string
  people: string[]
  reserved: boolean
}

export const emptyFacts = (today: Day): MeetingFacts => ({
  ...{ title: '', on: today, startsAt: '09:00', place: '', chairId: '', people: [], reserved: false },
})

type Last = NonNullable<DirectivesAnswers['meetingLast']>

/** A week after the last one, or today when that is over. */
export function factsAsLast({ title, on, startsAt, place, chairId, people, reserved }: Last, today: Day): MeetingFacts {
  return { title, on: laterOf(addDays(on, 7), today), startsAt, place, chairId: chairId ?? '', people, reserved }
}

export const useMeetingFields = (start: MeetingFacts, refused: unknown) => useFields(start, refused)

type Props = {
  fields: ReturnType<typeof useMeetingFields>
  kind: MeetingKind
  mayReserve: boolean
  action: string
  error: unknown
  isSending: boolean
  onSubmit: () => void
}

/** Day, hour, place, chair and people of a meeting. */
export function MeetingForm({ fields, kind, mayReserve, action, error, isSending, onSubmit }: Props) {
  const t = useWords('directives')
  const today = useToday()
  const on = fields.pick('on')
  const chair = fields.pick('chairId')
  return (
    <Form error={error} onSubmit={onSubmit}>
      <TextInput
        {...fields.text('title')}
        label={t('meeting.field.title')}
        description={kind === 'other' ? undefined : t('meeting.field.titleHint')}
        required={kind === 'other'}
        maxLength={200}
        dir="auto"
      />
      <div className={css.three}>
        <DayField
          {...on}
          label={t('meeting.field.on')}
          today={today}
          onChange={(day) => on.onChange(day ?? today)}
          required
        />
        <TextInput {...fields.text('startsAt')} label={t('meeting.field.startsAt')} type="time" required />
        <TextInput {...fields.text('place')} label={t('meeting.field.place')} maxLength={200} dir="auto" />
      </div>
      <ColleagueField
        label={t('meeting.field.chair')}
        value={chair.value}
        error={chair.error}
        onChange={(id) => chair.onChange(id ?? '')}
      />
      <MeetingPeopleField
        chairId={chair.value}
        value={fields.values.people}
        onChange={(people) => fields.set('people', people)}
      />
      {mayReserve && (
        <Checkbox
          {...fields.check('reserved')}
          label={t('meeting.field.reserved')}
          description={t('meeting.field.reservedHint')}
        />
      )}
      <div>
        <Button type="submit" loading={isSending}>
          {action}
        </Button>
      </div>
    </Form>
  )
}
