import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import type { Finder } from '@cabinet/ui/navigation.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useAudiences } from './client.ts'

/** Requests for the palette: a number typed in full, or a few words. */
export function useAudiencesFinder(): Finder {
  const audiences = useAudiences()
  const queries = useQueryClient()
  const may = useMay()
  return async (words) => {
    if (!may('audiences.read') && !may('audiences.follow')) return []
    const { rows } = await queries.fetchQuery(audiences.find.queryOptions({ text: words.slice(0, 200), limit: 6 }))
    return rows.map(({ id, number, subject, contact, visitor }) => ({
      to: `/audiences/${id}`,
      title: contact || visitor,
      detail: subject,
      reference: number,
    }))
  }
}
