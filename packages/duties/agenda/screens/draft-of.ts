import type { EngagementPage } from './client.ts'
import { emptyDraft, type FormDraft } from './form-draft.ts'

/** An engagement as its form shows it. */
export function draftOf({ engagement, diaries, participants, series, timeZone: office }: EngagementPage): FormDraft {
  const owner = diaries.find((one) => one.part === 'owner')
  const { kind, title, allDay, start, end, placeId, place, contactName, contactPhone } = engagement
  const timeZone = engagement.timeZone === office ? null : engagement.timeZone
  const { preparation, travelBefore, travelAfter, debriefing, confidentiality } = engagement
  const { brief, speech, speechMinutes, dress, decisionOwed } = engagement
  return {
    ...emptyDraft({ diaryId: owner?.diaryId ?? '', start, end }),
    with: diaries.filter((one) => one.part === 'with').map((one) => one.diaryId),
    ...{ kind, title, allDay, timeZone, placeId, place, contactName, contactPhone },
    ...{ preparation, travelBefore, travelAfter, debriefing, confidentiality },
    ...{ brief, speech, speechMinutes, dress, decisionOwed },
    rule: series?.rule ?? '',
    // Its conflicts weigh as much as it is sure: what is over weighs as what was confirmed.
    state: engagement.state === 'asked' || engagement.state === 'option' ? engagement.state : 'confirmed',
    participants: participants.map((one) => ({
      ...{ personId: one.personId, contactId: one.contactId, name: one.name, function: one.function },
      ...{ salutation: one.salutation, email: one.email, role: one.role },
    })),
  }
}
