import { useWords } from '@cabinet/words/use-words.ts'
import { confidentialities } from '../rules/engagement.ts'
import { type ChangedField, type FieldChange, saidWithoutText } from '../rules/field-changes.ts'
import { useKindWords } from './choices.ts'
import { useTimeWords } from './time-words.ts'

type SaidWithText = Exclude<ChangedField, 'brief' | 'decisionOwed' | 'rule' | 'extraStarts' | 'skippedStarts'>

const hasText = (field: ChangedField): field is SaidWithText => !saidWithoutText.includes(field)

/** One changed field as part of a sentence: « Lieu : Bureau → Préfecture ». */
export function useChangeWords(): (change: FieldChange) => string {
  const t = useWords('agenda')
  const { whole } = useTimeWords()
  const { kindLabel } = useKindWords()
  const said = (field: ChangedField, value: string): string => {
    if (field === 'time') {
      const [start = '', end = ''] = value.split('/')
      return start && end ? whole({ start, end, allDay: false }) : value
    }
    if (field === 'kind') return kindLabel(value)
    const level = field === 'confidentiality' && confidentialities.find((one) => one === value)
    if (level) return t(`confidentiality.${level}`)
    if (value === 'true' || value === 'false') return t(value === 'true' ? 'story.yes' : 'story.no')
    return value || t('story.nothing')
  }
  return ({ field, from, to }) =>
    from === undefined || to === undefined || !hasText(field)
      ? t(`changedOnly.${field}`)
      : t(`changed.${field}`, { from: said(field, from), to: said(field, to) })
}
