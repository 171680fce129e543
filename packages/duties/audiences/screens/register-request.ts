import type { Day } from '@cabinet/office/day.ts'
import { requestForm } from '../rules/forms.ts'
import type { RequestDraft } from './register-draft.ts'

/** The fields to correct, each with the code of what is wrong. */
export type Wrong = Partial<Record<string, string>>

/** The draft as the form the server takes. */
export function formOf(draft: RequestDraft, today: Day) {
  const { asker, receivedOn, letter, urgent: _, urgencyReason: __, ...typed } = draft
  return {
    ...typed,
    asker: asker?.id ? { contactId: asker.id } : { name: asker?.name ?? '', kind: asker?.kind ?? 'citizen' },
    channel: letter ? ('letter' as const) : draft.channel,
    letterId: letter?.id ?? null,
    receivedOn: receivedOn === 'today' ? today : receivedOn,
  }
}

/** What has to be corrected before it can be sent, by field; the same rules as the server's. */
export function wrongFields(draft: RequestDraft, today: Day): Wrong {
  const wrong: Wrong = {}
  const checked = requestForm.safeParse(formOf(draft, today))
  for (const { path, message } of checked.error?.issues ?? []) wrong[String(path[0])] ??= message
  if (!draft.asker) wrong.asker = 'asker'
  else delete wrong.asker
  if (draft.urgent && draft.urgencyReason.trim().length < 3) wrong.urgencyReason = 'why'
  if (draft.receivedOn !== 'today' && draft.receivedOn && draft.receivedOn > today) wrong.receivedOn = 'future'
  return wrong
}
