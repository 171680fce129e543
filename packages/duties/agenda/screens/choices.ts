import { useLocale } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useAgenda } from './client.ts'

const anHour = 60 * 60 * 1000

/** The office's own kinds of engagement and its places: asked once, they change a few times a year. */
export function useChoices() {
  return useQuery(useAgenda().choices.queryOptions(undefined, { staleTime: anHour }))
}

/** Every diary this person may look at, with what they may do there. */
export function useDiaries(enabled = true) {
  return useQuery({ ...useAgenda().diaries.queryOptions(undefined, { staleTime: 60_000 }), enabled })
}

/** How this office words a kind, in the reader's language; the bare code while it loads. */
export function useKindWords() {
  const locale = useLocale()
  const { data } = useChoices()
  const labelOf = (row: { labelFr: string; labelEn: string }) => (locale === 'fr' ? row.labelFr : row.labelEn)
  const kindOf = useCallback(
    (code: string) => [...(data?.kinds ?? []), ...(data?.former.kinds ?? [])].find((one) => one.code === code),
    [data],
  )
  return {
    labelOf,
    kindOf,
    kindLabel: (code: string) => {
      const kind = kindOf(code)
      return kind ? labelOf(kind) : code
    },
  }
}
