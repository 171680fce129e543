import type { Change } from '@cabinet/store/store.ts'
import type { EngagementForm } from '../rules/forms.ts'
import type { EngagementAt } from './engagement-at.ts'
import { participantsOf } from './participants.ts'

/** The form that would make this engagement again: for what takes its place, or follows from it. */
export async function formAgain(
  change: Change,
  { row, standing, start, end }: EngagementAt,
): Promise<Omit<EngagementForm, 'requestKey'>> {
  const { kind, title, allDay, timeZone, preparation, travelBefore, travelAfter, debriefing, placeId, place } = row
  const { contactName, contactPhone, confidentiality, busy, brief, speech, speechMinutes, dress, decisionOwed } = row
  const people = await participantsOf(change.tx, row.id)
  return {
    diaryId: standing.diaries.find((one) => one.part === 'owner')?.diaryId ?? '',
    with: standing.diaries.filter((one) => one.part === 'with').map((one) => one.diaryId),
    ...{ kind, title, allDay, start, end, timeZone, preparation, travelBefore, travelAfter, debriefing },
    ...{ placeId, place, contactName, contactPhone, confidentiality, busy, brief, speech, speechMinutes, dress },
    ...{ decisionOwed, rule: '', extraStarts: [], skippedStarts: [], slots: [], optionUntil: null },
    state: row.state === 'confirmed' ? 'confirmed' : 'asked',
    source: row.sourceKind && row.sourceId ? { kind: row.sourceKind, id: row.sourceId } : null,
    invitation: row.answer === 'undecided',
    participants: people.map(({ personId, contactId, name, function: held, salutation, email, role }) => ({
      ...{ personId, contactId, name, function: held, salutation, email, role },
    })),
  }
}
