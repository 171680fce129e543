import { useWords } from '@cabinet/words/use-words.ts'
import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core'
import { type ReactNode, type Ref, useState } from 'react'
import css from './search-select.module.css'
import { useSuggestions } from './suggestions.ts'

type Props<Found> = {
  label: string
  value: Found | null
  onChange: (found: Found | null) => void
  /** Asks the server; an older answer that arrives late is dropped. */
  find: (words: string, signal: AbortSignal) => Promise<readonly Found[]>
  keyOf: (found: Found) => string
  textOf: (found: Found) => string
  detailOf?: (found: Found) => ReactNode
  /** Making a new one is offered last, after the nearest matches were seen. */
  create?: { label: (words: string) => string; make: (words: string) => Found | undefined | Promise<Found | undefined> }
  minLetters?: number
  placeholder?: string
  description?: ReactNode
  error?: ReactNode
  required?: boolean
  disabled?: boolean
  autoFocus?: boolean
  name?: string
  ref?: Ref<HTMLInputElement>
}

const making = '\u0000create'

/** Type, arrows, Enter: one of many persons, units, letters. */
export function SearchSelect<Found>(props: Props<Found>) {
  const { value, onChange, find, keyOf, textOf, detailOf, create, minLetters = 0, ...field } = props
  const t = useWords('ui')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  /** What is being typed; null while nothing is, and then the choice is shown. */
  const [draft, setDraft] = useState<string | null>(null)
  const words = (draft ?? '').trim()
  const { found, searching, problem } = useSuggestions(
    find,
    words,
    combobox.dropdownOpened && words.length >= minLetters,
  )

  const choose = async (key: string) => {
    const chosen = key === making ? await create?.make(words) : found.find((one) => keyOf(one) === key)
    setDraft(null)
    combobox.closeDropdown()
    if (chosen !== undefined) onChange(chosen)
  }
  const type = (typed: string) => {
    setDraft(typed)
    if (typed === '' && value !== null) onChange(null)
    combobox.openDropdown()
    combobox.updateSelectedOptionIndex()
  }
  const clear = (
    <CloseButton
      tabIndex={-1}
      size="sm"
      aria-label={t('select.clear')}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChange(null)}
    />
  )
  const said = () => {
    if (problem) return problem
    if (words.length < minLetters) return t('select.more', { count: minLetters })
    return searching ? t('select.searching') : t('select.none')
  }

  return (
    <Combobox store={combobox} onOptionSubmit={(key) => void choose(key)} shadow="md">
      <Combobox.Target withExpandedAttribute>
        <TextInput
          {...field}
          // A dialog gives the focus to what asks for it in its own words.
          data-autofocus={field.autoFocus || undefined}
          value={draft ?? (value === null ? '' : textOf(value))}
          onChange={(event) => type(event.currentTarget.value)}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            setDraft(null)
            combobox.closeDropdown()
          }}
          withAsterisk={false}
          role="combobox"
          aria-autocomplete="list"
          autoComplete="off"
          maxLength={200}
          dir="auto"
          rightSection={value !== null && !field.disabled ? clear : null}
        />
      </Combobox.Target>
      {/* Nothing to say before the first letter of a field that needs some. */}
      <Combobox.Dropdown hidden={words === '' && minLetters > 0}>
        <Combobox.Options aria-label={t('select.list')} aria-busy={searching} mah={320} style={{ overflowY: 'auto' }}>
          {found.map((one) => (
            <Combobox.Option
              key={keyOf(one)}
              value={keyOf(one)}
              className={css.option ?? ''}
              active={value !== null && keyOf(value) === keyOf(one)}
            >
              <span dir="auto">{textOf(one)}</span>
              {detailOf && <span className={css.detail}>{detailOf(one)}</span>}
            </Combobox.Option>
          ))}
          {/* A list box holds options only: the sentence is one that cannot be taken. */}
          {found.length === 0 && (
            <Combobox.Empty role="option" aria-disabled>
              {said()}
            </Combobox.Empty>
          )}
          {create && words !== '' && !searching && (
            <Combobox.Option value={making} className={`${css.option} ${css.create}`}>
              {create.label(words)}
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
