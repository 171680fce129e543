import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { fold } from '@cabinet/office/fold.ts'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { CloseButton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import css from './register-page.module.css'

type Named = { id: string; name: string }
type Props = { named: readonly Named[]; error: string | undefined; onChange: (named: Named[]) => void }

/** Who may know a reserved letter: the people named here, and nobody else. */
export function RegisterNamed({ named, error, onChange }: Props) {
  const t = useWords('mail')
  const people = usePeople()
  const queries = useQueryClient()
  const find = async (words: string): Promise<Named[]> => {
    const directory = await queries.fetchQuery(people.directory.queryOptions(undefined, { staleTime: 60_000 }))
    const wanted = fold(words)
    return directory.people
      .filter((one) => fold(one.name).includes(wanted) && !named.some(({ id }) => id === one.id))
      .slice(0, 12)
      .map(({ id, name }) => ({ id, name }))
  }
  return (
    <div data-field="named">
      <SearchSelect
        label={t('entry.named')}
        placeholder={t('entry.addNamed')}
        name="named"
        value={null}
        onChange={(one) => one && onChange([...named, one])}
        find={find}
        keyOf={(one) => one.id}
        textOf={(one) => one.name}
        error={error}
        disabled={named.length >= 20}
      />
      <div className={css.named}>
        {named.map(({ id, name }) => (
          <span key={id} className={css.person}>
            {name}
            <CloseButton
              size="xs"
              aria-label={t('entry.removeNamed', { name })}
              onClick={() => onChange(named.filter((one) => one.id !== id))}
            />
          </span>
        ))}
      </div>
    </div>
  )
}
