import { chartNumber } from '@cabinet/office/chart.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { Figure } from '../rules/figure.ts'
import { shownValue } from '../rules/figure-change.ts'
import type { Unit } from '../rules/indicator.ts'

/** How a value, its unit and what stands behind it are said. */
export function useFigureWords() {
  const t = useWords('reports')
  const locale = useLocale()
  const number = (value: number) => chartNumber(value, locale)
  const sayValue = (value: number, unit: Unit) => {
    const shown = shownValue(value, unit)
    return t(`statistics.value.${unit}`, { count: shown, value: number(shown) })
  }
  const behind = (figure: Figure, unit: Unit): string => {
    const { counted, among, low, high, ninth, age } = figure
    const parts = [
      among !== null &&
        counted !== null &&
        t('statistics.behind.among', { counted: number(counted), among: number(among) }),
      low !== null &&
        high !== null &&
        figure.value !== null &&
        t('statistics.behind.interval', { low: number(low / 10), high: number(high / 10) }),
      among === null &&
        ninth !== null &&
        counted !== null &&
        t('statistics.behind.of', { count: counted, value: number(counted) }),
      ninth !== null && t('statistics.behind.ninth', { value: sayValue(ninth, unit) }),
      age !== null && t('statistics.behind.age', { value: sayValue(age, 'days') }),
    ]
    return parts.filter(Boolean).join(' · ')
  }
  return { t, locale, number, sayValue, behind }
}
