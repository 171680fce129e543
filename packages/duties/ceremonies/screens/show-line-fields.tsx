import { sayClock } from '@cabinet/duties/agenda/screens/clock-words.ts'
import { parseTypedClock } from '@cabinet/duties/agenda/screens/typed-clock.ts'
import { fold } from '@cabinet/office/fold.ts'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'

type HourProps = { name: string; value: string; onChange: (clock: string) => void; error?: ReactNode }

/** An hour that does not shift, typed as it is said: `10h`, `9h45`; empty: the line follows the one before. */
export function FixedHour({ name, value, onChange, error }: HourProps) {
  const t = useWords('ceremonies')
  const locale = useLocale()
  const [typed, setTyped] = useState(() => value && sayClock(value, locale))
  return (
    <TextInput
      label={t('day.show.field.fixedAt')}
      placeholder={sayClock('10:00', locale)}
      name={name}
      value={typed}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        // What is no hour goes as it was typed, and is refused by name.
        onChange(text.trim() && (parseTypedClock(text) ?? text.trim().slice(0, 5)))
      }}
      error={error}
      maxLength={12}
      autoComplete="off"
    />
  )
}

type Named = { id: string; name: string; function: string }
type GuestProps = {
  guests: readonly Named[]
  value: string | null
  onChange: (id: string | null) => void
  error?: ReactNode
}

/** The guest a line is about, found by name or by function. */
export function GuestField({ guests, value, onChange, error }: GuestProps) {
  const t = useWords('ceremonies')
  const find = async (words: string) => {
    const wanted = fold(words)
    return guests.filter((one) => fold(`${one.name} ${one.function}`).includes(wanted)).slice(0, 30)
  }
  return (
    <SearchSelect<Named>
      label={t('day.show.field.guest')}
      value={guests.find((one) => one.id === value) ?? null}
      onChange={(one) => onChange(one?.id ?? null)}
      error={error}
      find={find}
      keyOf={(one) => one.id}
      textOf={(one) => one.name}
      detailOf={(one) => one.function}
    />
  )
}
