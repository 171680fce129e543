import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import type { Finder } from '@cabinet/ui/navigation.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useMissions } from './client.ts'

/** What of this duty can be opened by name or number from the palette. */
export function useMissionsFinder(): Finder {
  const t = useWords('missions')
  const missions = useMissions()
  const queries = useQueryClient()
  const may = useMay()
  return async (words) => {
    if (!may('missions.read')) return []
    const { rows } = await queries.fetchQuery(missions.find.queryOptions({ text: words.slice(0, 200), limit: 6 }))
    return rows.map(({ id, number, purpose, leader, places }) => ({
      to: `/missions/${id}`,
      title: purpose,
      detail: [leader, places.join(', ')].filter(Boolean).join(' · '),
      reference: number ?? t('nav.draft'),
    }))
  }
}
