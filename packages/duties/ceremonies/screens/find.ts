import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import type { Finder } from '@cabinet/ui/navigation.ts'
import { sayLongDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useCeremonies } from './client.ts'

/** What of this duty can be opened by name from the palette. */
export function useCeremoniesFinder(): Finder {
  const ceremonies = useCeremonies()
  const queries = useQueryClient()
  const may = useMay()
  const locale = useLocale()
  const t = useWords('ceremonies')
  return async (words) => {
    const asked = { text: words.slice(0, 200), limit: 6 }
    const [held, said] = await Promise.all([
      may('ceremonies.read') ? queries.fetchQuery(ceremonies.find.queryOptions(asked)) : { rows: [] },
      may('ceremonies.read-speeches') ? queries.fetchQuery(ceremonies.speechFind.queryOptions(asked)) : { rows: [] },
    ])
    return [
      ...held.rows.map(({ id, title, start, place }) => ({
        to: `/ceremonies/${id}`,
        title,
        detail: [sayLongDay(start.slice(0, 10), locale), place].filter(Boolean).join(' · '),
      })),
      ...said.rows.map(({ id, title, speaker, on }) => ({
        to: `/discours/${id}`,
        title,
        detail: [t('nav.speeches'), on && sayLongDay(on, locale), speaker].filter(Boolean).join(' · '),
      })),
    ]
  }
}
