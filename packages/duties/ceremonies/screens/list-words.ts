import type { Tone } from '@cabinet/ui/state-badge.tsx'
import { useLocale } from '@cabinet/words/use-words.ts'
import type { ListState, ListStatus } from '../rules/precedence-list.ts'

type Labelled = { labelFr: string; labelEn: string }

/** The label of a rank or of a usage in the reader's language; the French one when nobody translated it. */
export function useLabelOf(): (one: Labelled) => string {
  const locale = useLocale()
  return ({ labelFr, labelEn }) => (locale === 'en' && labelEn ? labelEn : labelFr)
}

/** « France », « Côte d’Ivoire »: the country's name, not its two letters. */
export function useCountryName(): (code: string) => string {
  const locale = useLocale()
  const names = new Intl.DisplayNames([locale], { type: 'region' })
  return (code) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code)
}

export const statusTones: Record<ListStatus, Tone> = { official: 'done', usage: 'info', 'to-validate': 'late' }

export const listStateTones: Record<ListState, Tone> = {
  draft: 'neutral',
  proposed: 'soon',
  'in-force': 'done',
  retired: 'neutral',
}
