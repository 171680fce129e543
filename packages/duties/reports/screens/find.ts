import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { fold } from '@cabinet/office/fold.ts'
import type { Finder } from '@cabinet/ui/navigation.ts'
import { useWords } from '@cabinet/words/use-words.ts'

/** Figures by their name or code, for the palette. Their list is fetched with the first word typed. */
export function useReportsFinder(): Finder {
  const may = useMay()
  const t = useWords('reports') as unknown as (key: string) => string
  return async (words) => {
    const asked = fold(words).split(/\s+/).filter(Boolean)
    if (!asked.length || !may('reports.figures')) return []
    const { indicators } = await import('../rules/indicators.ts')
    const named = indicators.map(({ code }) => ({ code, name: t(`figures.indicators.${code}.name`) }))
    return named
      .filter(({ code, name }) => asked.every((word) => fold(`${name} ${code}`).includes(word)))
      .map(({ code, name }) => ({
        to: `/statistiques/${code}`,
        title: name,
        detail: t('nav.statistics'),
        reference: code,
      }))
  }
}
