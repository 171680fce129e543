import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { sayClock } from './clock-words.ts'
import css from './form.module.css'
import { parseTypedClock } from './typed-clock.ts'

type Props = {
  label: ReactNode
  /** `08:30` */
  value: string
  onChange: (clock: string) => void
  /** A quiet word at its end, such as how long it lasts. */
  hint?: ReactNode
  name?: string
  disabled?: boolean
}

/** A time is typed the way it is said: `8h30`, `14`, `1430`. */
export function TimeField({ value, onChange, hint, ...field }: Props) {
  const t = useWords('agenda')
  const locale = useLocale()
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const meant = typed === null ? value : parseTypedClock(typed)
  const type = (text: string) => {
    setTyped(text)
    const clock = parseTypedClock(text)
    if (clock && clock !== value) onChange(clock)
  }
  return (
    <TextInput
      {...field}
      value={typed ?? sayClock(value, locale)}
      onChange={(event) => type(event.currentTarget.value)}
      onFocus={(event) => {
        setLeft(false)
        event.currentTarget.select()
      }}
      onBlur={() => {
        setLeft(true)
        if (meant) setTyped(null)
      }}
      error={left && !meant && t('form.timeUnread')}
      autoComplete="off"
      inputMode="text"
      maxLength={12}
      rightSection={hint ? <span className={css.hint}>{hint}</span> : null}
      rightSectionWidth={hint ? 'auto' : 0}
      rightSectionPointerEvents="none"
    />
  )
}
