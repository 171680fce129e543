import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useMemo } from 'react'
import { sayBecause } from '../rules/say-because.ts'
import type { CeremoniesAnswers } from './client.ts'
import type { ExplainedEntry } from './line-positions.tsx'

/** The line with, for each place, the one sentence that explains it. */
export function useExplained(positions: CeremoniesAnswers['lineOf']['positions']): ExplainedEntry[] {
  const t = useWords('ceremonies')
  const locale = useLocale()
  return useMemo(
    () => positions.map((one) => ({ ...one, why: sayBecause(t, { rank: one.rank, because: one.because, locale }) })),
    [positions, t, locale],
  )
}
