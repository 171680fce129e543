import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import type { Finder } from '@cabinet/ui/navigation.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useDirectives } from './client.ts'

/** What of this duty can be opened by name from the palette: commitments, by any of their words. */
export function useDirectivesFinder(): Finder {
  const directives = useDirectives()
  const queries = useQueryClient()
  const may = useMay()
  return async (words) => {
    if (!may('directives.read')) return []
    const found = await queries.fetchQuery(
      directives.commitmentFind.queryOptions({ text: words.slice(0, 200), limit: 6 }),
    )
    return found.map(({ id, text, leadName }) => ({ to: `/suivi/${id}`, title: text, detail: leadName }))
  }
}
