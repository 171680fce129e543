/** What changed in one field of an engagement, as the journal keeps it and as a sentence says it. */
export type FieldChange = { field: ChangedField; from?: string; to?: string }

/** The fields of which the history says what they were and what they became. */
export const changedFields = [
  'kind',
  'title',
  'time',
  'allDay',
  'timeZone',
  'preparation',
  'travelBefore',
  'travelAfter',
  'debriefing',
  'place',
  'contactName',
  'contactPhone',
  'confidentiality',
  'busy',
  'brief',
  'speech',
  'speechMinutes',
  'dress',
  'decisionOwed',
  'rule',
  'extraStarts',
  'skippedStarts',
  'diary',
  'with',
  'participants',
] as const
export type ChangedField = (typeof changedFields)[number]

/** Long texts are said to have changed, and not repeated. */
export const saidWithoutText: readonly ChangedField[] = [
  'brief',
  'decisionOwed',
  'rule',
  'extraStarts',
  'skippedStarts',
]

/** One change as it may stand in the journal: of what is personal, that it changed and nothing more. */
export function keptChange(change: FieldChange, isPersonal: boolean): FieldChange {
  if (isPersonal || saidWithoutText.includes(change.field)) return { field: change.field }
  const shortened = (text = '') => (text.length > 300 ? `${text.slice(0, 299)}…` : text)
  return { field: change.field, from: shortened(change.from), to: shortened(change.to) }
}
