import { useWords } from '@cabinet/words/use-words.ts'
import { indicatorOf } from '../rules/indicators.ts'

type Spoken = (key: string) => string

/** The name of an indicator, by its code; the code itself for one that is no longer counted. */
export function useFigureName(): (code: string) => string {
  const t = useWords('reports') as unknown as Spoken
  return (code) => (indicatorOf(code) ? t(`figures.indicators.${code}.name`) : code)
}
