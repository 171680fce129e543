import type { Finder } from '@cabinet/ui/navigation.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQueryClient } from '@tanstack/react-query'
import { usePeople } from './client.ts'
import { useMay } from './use-me.ts'

/** Correspondents by any word of their name, for the palette; nothing for whoever may not see them. */
export function usePeopleFinder(): Finder {
  const t = useWords('people')
  const people = usePeople()
  const queries = useQueryClient()
  const may = useMay()
  return async (words) => {
    if (!may('contacts.see') || words.trim() === '') return []
    const found = await queries.fetchQuery(people.suggestContacts.queryOptions({ text: words.slice(0, 200) }))
    return found.map(({ id, name, kind }) => ({
      to: `/contacts/${id}`,
      title: name,
      detail: t(`contacts.kinds.${kind}`),
    }))
  }
}
