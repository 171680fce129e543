import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import type { Finder } from '@cabinet/ui/navigation.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale } from '@cabinet/words/use-words.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useCeremonies } from './client.ts'

/** What of this duty can be opened by name from the palette. */
export function useCeremoniesFinder(): Finder {
  const ceremonies = useCeremonies()
  const queries = useQueryClient()
  const may = useMay()
  const locale = useLocale()
  return async (words) => {
    if (!may('ceremonies.read')) return []
    const { rows } = await queries.fetchQuery(ceremonies.find.queryOptions({ text: words.slice(0, 200), limit: 6 }))
    return rows.map(({ id, title, start, place }) => ({
      to: `/ceremonies/${id}`,
      title,
      detail: [sayLongDay(start.slice(0, 10), locale), place].filter(Boolean).join(' · '),
    }))
  }
}
