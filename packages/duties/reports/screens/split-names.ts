import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { Split, SplitRow } from '../rules/figure.ts'
import { rowName } from '../rules/row-name.ts'

/** What a row of a split is called: by the office itself, or by the words. */
export function useRowName(): (by: Split['by'], row: SplitRow) => string {
  const t = useWords('reports') as unknown as (key: string, details?: object) => string
  const locale = useLocale()
  return (by, row) => rowName({ by, row, locale, t })
}
