import { type Day, daysBetween } from '@cabinet/office/day.ts'
import { parseTypedDay } from '@cabinet/office/typed-day.ts'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { Locale } from '@cabinet/words/words.ts'
import { TextInput } from '@mantine/core'
import { type ReactNode, type Ref, useState } from 'react'
import css from './day-field.module.css'
import { useToday } from './time-zone.ts'

type Props = {
  label: ReactNode
  value: Day | null
  onChange: (day: Day | null) => void
  /** The day it is in the office; the wall clock of the office when left out. */
  today?: Day
  /** Instead of the weekday, such as “10 j ouvrés”. */
  hint?: ReactNode
  error?: ReactNode
  description?: ReactNode
  required?: boolean
  disabled?: boolean
  min?: Day
  max?: Day
  autoFocus?: boolean
  name?: string
  ref?: Ref<HTMLInputElement>
}

/** A day is typed the way it is said: `21/11`, `hier`, `-3`, `lundi`. The weekday at the end shows what was understood. */
export function DayField({ value, onChange, today: given, hint, error, min, max, ...field }: Props) {
  const t = useWords('ui')
  const locale = useLocale()
  const now = useToday()
  const today = given ?? now
  const read = (typed: string) => (typed.trim() === '' ? null : parseTypedDay(typed, today, locale))
  /** What is being typed; null while nobody types, and then the value is shown in full. */
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? (value ? sayDay(value, locale) : '')
  const meant = read(text)

  const type = (typed: string) => {
    setDraft(typed)
    if (read(typed) !== value) onChange(read(typed))
  }
  // What was understood is written out in full; what was not stays as typed, with a word about it.
  const [left, setLeft] = useState(false)
  const leave = () => {
    setLeft(true)
    if (draft !== null && (meant || draft.trim() === '')) setDraft(null)
  }

  const problem = () => {
    if (left && text.trim() !== '' && !meant) return t('day.unread', { example: t('day.example') })
    if (meant && min && meant < min) return t('day.tooEarly', { day: sayDay(min, locale) })
    if (meant && max && meant > max) return t('day.tooLate', { day: sayDay(max, locale) })
    return
  }

  const side = meant && (hint ?? sayNear(meant))
  function sayNear(day: Day): string {
    const near = { '-1': t('day.yesterday'), '0': t('day.today'), '1': t('day.tomorrow') }[daysBetween(today, day)]
    return near ?? sayWeekday(day, locale)
  }

  return (
    <TextInput
      {...field}
      classNames={{ input: css.field ?? '' }}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      onFocus={() => setLeft(false)}
      placeholder={t('day.example')}
      error={error ?? problem()}
      withAsterisk={false}
      autoComplete="off"
      maxLength={40}
      rightSection={side ? <span className={css.hint}>{side}</span> : null}
      rightSectionWidth={side ? 'auto' : 0}
      rightSectionPointerEvents="none"
    />
  )
}

const sayWeekday = (day: Day, locale: Locale) =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
