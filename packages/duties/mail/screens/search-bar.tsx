import { useToday } from '@cabinet/ui/time-zone.ts'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type SubmitEvent, useState } from 'react'
import { registers } from '../rules/letter.ts'
import { useChoices, useLabels } from './choices.ts'
import css from './search-page.module.css'

const yearsOffered = 6

/** The words, and what narrows them: register, type, year. */
export function SearchBar({ text }: { text: string }) {
  const t = useWords('mail')
  const thisYear = Number(useToday().slice(0, 4))
  const { data: choices } = useChoices()
  const { labelOf } = useLabels()
  const [typed, setTyped] = useState(text)
  const [, setText] = useFilter('q')
  const [register, setRegister] = useFilter('registre')
  const [type, setType] = useFilter('type')
  const [year, setYear] = useFilter('annee')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setText(typed.trim())
  }
  return (
    <search>
      <form className={css.bar} onSubmit={submit}>
        <TextInput
          className={css.words ?? ''}
          type="search"
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={200}
          autoFocus={text === ''}
          dir="auto"
        />
        <NativeSelect
          aria-label={t('search.register')}
          value={register}
          onChange={(event) => setRegister(event.currentTarget.value)}
          data={[
            { value: '', label: t('search.anyRegister') },
            ...registers.map((one) => ({ value: one, label: t(`search.${one}`) })),
          ]}
        />
        <NativeSelect
          aria-label={t('search.type')}
          value={type}
          onChange={(event) => setType(event.currentTarget.value)}
          data={[
            { value: '', label: t('search.anyType') },
            ...(choices?.types ?? []).map((one) => ({ value: one.code, label: labelOf(one) })),
          ]}
        />
        <NativeSelect
          aria-label={t('search.year')}
          value={year}
          onChange={(event) => setYear(event.currentTarget.value)}
          data={[
            { value: '', label: t('search.anyYear') },
            ...Array.from({ length: yearsOffered }, (_, ago) => String(thisYear - ago)),
          ]}
        />
        <Button type="submit">{t('search.submit')}</Button>
      </form>
    </search>
  )
}
