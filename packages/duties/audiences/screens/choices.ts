import { useLocale } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useAudiences } from './client.ts'

const anHour = 60 * 60 * 1000

/** The office's own motives: asked once, they change a few times a year. */
export function useChoices() {
  return useQuery(useAudiences().choices.queryOptions(undefined, { staleTime: anHour }))
}

type Labelled = { code: string; labelFr: string; labelEn: string }

/** How this office words a motive, in the reader's language; hidden ones too; the bare code while it loads. */
export function useMotiveLabel() {
  const locale = useLocale()
  const { data } = useChoices()
  const labelOf = (row: Labelled) => (locale === 'fr' ? row.labelFr : row.labelEn)
  return {
    labelOf,
    motiveLabel: (code: string) => {
      const row = data && [...data.motives, ...data.former].find((one) => one.code === code)
      return row ? labelOf(row) : code
    },
  }
}
