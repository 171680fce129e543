import type { Day } from '@cabinet/office/day.ts'
import { addWorkingDays, workingDaysBetween } from '@cabinet/office/working-days.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useChoices } from './choices.ts'
import type { RegisterDraft } from './register-draft.ts'
import { useCalendar } from './use-calendar.ts'

type Props = { draft: RegisterDraft; today: Day; error: string | undefined; onChange: (day: Day | null) => void }

/** The office's own promise for this type of letter, shown before anybody types; whatever is typed wins. */
export function RegisterDue({ draft, today, error, onChange }: Props) {
  const t = useWords('mail')
  const calendar = useCalendar()
  const { data: choices } = useChoices()
  const delay = choices?.types.find((one) => one.code === draft.type)?.workingDays ?? null
  const arrived = draft.receivedOn === 'today' ? today : draft.receivedOn
  const promised = calendar && arrived && delay !== null ? addWorkingDays(arrived, delay, calendar) : null
  const shown = draft.dueOn ?? promised
  const left = calendar && arrived && shown && shown > arrived ? workingDaysBetween(arrived, shown, calendar) : null
  return (
    <DayField
      name="dueOn"
      label={t('entry.dueOn')}
      value={shown}
      today={today}
      error={error}
      onChange={onChange}
      {...(left !== null && { hint: t('left', { count: left }) })}
    />
  )
}
