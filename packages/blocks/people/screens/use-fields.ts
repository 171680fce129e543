import { useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { spokenKey } from '@cabinet/words/words.ts'
import type { ChangeEvent } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

type NamesOf<Values, Kind> = { [Name in keyof Values]: Values[Name] extends Kind ? Name : never }[keyof Values] & string
type Typed = ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>

/**
 * What is typed in a form, and beside each field what the server found wrong with it; a sentence goes away as soon as its
 * field is changed. `refused` is the error of the mutation; `inside` is where the fields are in what was sent.
 */
export function useFields<Values extends object>(start: Values, refused: unknown = null, inside = '') {
  const { i18n } = useTranslation()
  const refusal = useRefusalText()
  const [values, setValues] = useState(start)
  const [mended, setMended] = useState<Partial<Record<keyof Values, unknown>>>({})

  const set = <Name extends keyof Values>(name: Name, value: Values[Name]) => {
    setValues((before) => ({ ...before, [name]: value }))
    setMended((before) => ({ ...before, [name]: refused }))
  }
  const wrong = refused ? refusal(refused).fields : undefined
  const error = (name: keyof Values & string) => {
    const code = wrong?.[inside + name]
    if (!code || mended[name] === refused) return null
    return spokenKey(i18n, `refusal.${code}`) ?? spokenKey(i18n, 'problem.badForm') ?? code
  }
  const text = (name: NamesOf<Values, string>) => ({
    name,
    value: values[name] as string,
    error: error(name),
    onChange: (event: Typed) => set(name, event.currentTarget.value as Values[typeof name]),
  })
  const check = (name: NamesOf<Values, boolean>) => ({
    name,
    checked: values[name] as boolean,
    onChange: (event: ChangeEvent<HTMLInputElement>) => set(name, event.currentTarget.checked as Values[typeof name]),
  })
  /** For a `DayField`, or any control that hands over its value itself. */
  const pick = <Name extends keyof Values & string>(name: Name) => ({
    name,
    value: values[name],
    error: error(name),
    onChange: (value: Values[Name]) => set(name, value),
  })
  return { values, set, text, check, pick, restart: setValues }
}
