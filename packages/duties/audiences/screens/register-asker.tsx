import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { SegmentedControl } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { contactKinds } from '../rules/forms.ts'
import type { AskerTyped } from './register-draft.ts'
import css from './register-page.module.css'

type Props = {
  asker: AskerTyped | null
  error: ReactNode
  onChange: (asker: AskerTyped | null) => void
  label?: string
  /** Beside other things: the hand does not go there by itself. */
  isQuiet?: boolean
}

/** Whoever asks: somebody of the address book first, and only then, last in the list, somebody new. */
export function RegisterAsker({ asker, error, onChange, label, isQuiet = false }: Props) {
  const t = useWords('audiences')
  const people = usePeople()
  const queries = useQueryClient()
  const find = async (words: string): Promise<AskerTyped[]> => {
    if (!words) return []
    const found = await queries.fetchQuery(people.suggestContacts.queryOptions({ text: words }))
    return found.map(({ id, name, kind, spokesperson }) => ({ id, name, kind, spokesperson }))
  }
  return (
    <div data-field="asker">
      <SearchSelect
        label={label ?? t('entry.asker')}
        placeholder={t('entry.askerPlaceholder')}
        name="asker"
        value={asker}
        onChange={onChange}
        find={find}
        minLetters={1}
        keyOf={(one) => one.id ?? 'new'}
        textOf={(one) => one.name}
        detailOf={(one) => [one.spokesperson, t(`kind.${one.kind}`)].filter(Boolean).join(' · ')}
        create={{
          label: (name) => t('entry.newAsker', { name }),
          make: (name): AskerTyped => ({ id: null, name, kind: 'citizen', spokesperson: '' }),
        }}
        error={error}
        autoFocus={!isQuiet}
      />
      {asker && !asker.id && (
        <div className={css.kinds}>
          <span className="small" id="which-kind">
            {t('entry.isNew', { name: asker.name })}
          </span>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-labelledby="which-kind"
            value={asker.kind}
            onChange={(kind) => onChange({ ...asker, kind: contactKinds.find((one) => one === kind) ?? 'citizen' })}
            data={contactKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
        </div>
      )}
    </div>
  )
}
