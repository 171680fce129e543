import type { ChangeForm, EngagementDraft } from '../rules/forms.ts'
import { localAt } from '../rules/local-time.ts'
import type { FormDraft } from './form-draft.ts'

/** What a change of the engagement may carry; its state, slots and answer are moved by acts of their own. */
const changeable = [
  ...(['kind', 'title', 'allDay', 'start', 'end', 'timeZone', 'preparation', 'travelBefore', 'travelAfter'] as const),
  ...(['debriefing', 'placeId', 'place', 'contactName', 'contactPhone', 'confidentiality', 'brief', 'speech'] as const),
  ...(['speechMinutes', 'dress', 'decisionOwed', 'rule', 'with', 'participants'] as const),
]

/** The form of a new engagement, as the server takes it. */
export function newForm(draft: FormDraft): EngagementDraft {
  const { quick: _, byHand: __, slots, optionUntil, state, ...fields } = draft
  const held = state === 'option' ? [{ start: draft.start, end: draft.end }, ...slots] : []
  return {
    ...fields,
    state,
    title: draft.title.trim(),
    slots: held.length > 1 ? held : [],
    optionUntil: state === 'option' && optionUntil ? localAt(optionUntil, '18:00') : null,
  }
}

/** Only what is no longer as it was: somebody else's change of another field stays. */
export function changedFields(before: FormDraft, after: FormDraft): ChangeForm['fields'] {
  const changed = changeable.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  // A time is one thing: its beginning and its end go together.
  const timed = changed.some((field) => field === 'start' || field === 'end' || field === 'allDay')
  const sent = new Set([...changed, ...(timed ? (['start', 'end', 'allDay'] as const) : [])])
  return Object.fromEntries(changeable.filter((field) => sent.has(field)).map((field) => [field, after[field]]))
}

/** The fields the person has still to fill, in the order of the form. */
export function lacking(draft: FormDraft): ('title' | 'diaryId' | 'kind')[] {
  return (['title', 'diaryId', 'kind'] as const).filter((field) => draft[field].trim() === '')
}
