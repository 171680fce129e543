import { useLocale } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useMail } from './client.ts'

const anHour = 60 * 60 * 1000

/** The office's own instructions, letter types and templates: asked once, they change a few times a year. */
export function useChoices() {
  return useQuery(useMail().choices.queryOptions(undefined, { staleTime: anHour }))
}

type Labelled = { code: string; labelFr: string; labelEn: string }

/** How this office words a type or an instruction, in the reader's language; hidden ones too; the bare code while it loads. */
export function useLabels() {
  const locale = useLocale()
  const { data } = useChoices()
  const labelIn = (rows: readonly Labelled[] | undefined, code: string) => {
    const row = rows?.find((one) => one.code === code)
    return row ? (locale === 'fr' ? row.labelFr : row.labelEn) : code
  }
  return {
    typeLabel: (code: string) => labelIn(data && [...data.types, ...data.former.types], code),
    instructionLabel: (code: string) => labelIn(data && [...data.instructions, ...data.former.instructions], code),
    labelOf: (row: Labelled) => (locale === 'fr' ? row.labelFr : row.labelEn),
  }
}
