import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useFields } from '@cabinet/blocks/people/screens/use-fields.ts'
import { ColleagueField } from '@cabinet/duties/audiences/screens/colleague-field.tsx'
import { addDays, type Day, laterOf } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { type MeetingKind, meetingLengths, usualLength } from '../rules/meeting.ts'
import type { DirectivesAnswers } from './client.ts'
import css from './meeting.module.css'
import { MeetingConflicts } from './meeting-conflicts.tsx'
import { MeetingPeopleField } from './meeting-people-field.tsx'
import { useMeetingLength } from './meeting-say.ts'

export type MeetingFacts = {
  title: string
  on: Day
  startsAt: string
  lasts: number
  place: string
  chairId: string
  people: string[]
  reserved: boolean
}

export const emptyFacts = (today: Day): MeetingFacts => ({
  ...{
    title: '',
    on: today,
    startsAt: '09:00',
    lasts: usualLength,
    place: '',
    chairId: '',
    people: [],
    reserved: false,
  },
})

type Last = NonNullable<DirectivesAnswers['meetingLast']>

/** A week after the last one, or today when that is over. */
export function factsAsLast({ on, chairId, id: _, ...last }: Last, today: Day): MeetingFacts {
  return { ...last, on: laterOf(addDays(on, 7), today), chairId: chairId ?? '' }
}

export const useMeetingFields = (start: MeetingFacts, refused: unknown) => useFields(start, refused)

type Props = {
  fields: ReturnType<typeof useMeetingFields>
  kind: MeetingKind
  mayReserve: boolean
  /** The engagement that holds its time already, so that it does not collide with itself. */
  reference?: string | null
  action: string
  error: unknown
  isSending: boolean
  onSubmit: () => void
}

/** Day, hour, place, chair and people of a meeting. */
export function MeetingForm({ fields, kind, mayReserve, reference = null, action, error, isSending, onSubmit }: Props) {
  const t = useWords('directives')
  const today = useToday()
  const on = fields.pick('on')
  const chair = fields.pick('chairId')
  const { lasts } = fields.values
  const sayLength = useMeetingLength()
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
        <NativeSelect
          label={t('meeting.field.lasts')}
          value={lasts}
          onChange={(event) => fields.set('lasts', Number(event.currentTarget.value))}
          data={[...new Set([...meetingLengths, lasts])]
            .sort((one, other) => one - other)
            .map((value) => ({ value: String(value), label: sayLength(value) }))}
        />
      </div>
      <TextInput {...fields.text('place')} label={t('meeting.field.place')} maxLength={200} dir="auto" />
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
      <MeetingConflicts facts={fields.values} reference={reference} />
      <p className="small muted">{t('meeting.call.told')}</p>
      <div>
        <Button type="submit" loading={isSending}>
          {action}
        </Button>
      </div>
    </Form>
  )
}
