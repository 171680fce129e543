import type { NoteForm, NoteSeveralForm, SeriesForm } from '@cabinet/blocks/commitments/rules/forms.ts'
import { actingAs, speaksFor } from '@cabinet/blocks/commitments/rules/parts.ts'
import { noteCommitment } from '@cabinet/blocks/commitments/server/note-commitment.ts'
import { noteSeveral } from '@cabinet/blocks/commitments/server/note-several.ts'
import { startSeries } from '@cabinet/blocks/commitments/server/series.ts'
import type { Commitment } from '@cabinet/blocks/commitments/server/tables.ts'
import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { holdersOf } from '@cabinet/duties/agenda/server/diaries.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { visibleSource } from './act-sources.ts'

/**
 * Writes down what was ordered or promised, from any page. What is said in something reserved is reserved; what somebody
 * heard and may not say in that person's name is only proposed, until whoever's word it is confirms it.
 */
export async function noteDirective(change: Change, form: NoteForm): Promise<Commitment> {
  const { proposed: _, contactId, ...said } = form
  return noteCommitment(change, { ...said, contactId: contactId ?? null, ...(await binding(change, form)) })
}

/** Several from one text: one authority, one source, each with its own lead and day. */
export async function noteText(change: Change, form: NoteSeveralForm): Promise<Commitment[]> {
  const { proposed: _, contactId, ...said } = form
  return noteSeveral(change, { ...said, contactId: contactId ?? null, ...(await binding(change, form)) })
}

/** What comes back by the calendar, on the word of whoever may say so. Refuses `directives.not-your-word`. */
export async function noteSeries(change: Change, form: SeriesForm) {
  const authorityId = await onWhoseWord(change, form)
  if (!actingAs(change.person).some(({ held }) => speaksFor(held, authorityId)))
    throw new Refusal('directives.not-your-word')
  return startSeries(change, { ...form, authorityId })
}

async function binding(change: Change, form: Omit<NoteSeveralForm, 'lines'>) {
  const source = await visibleSource(change.tx, change.person, form.source)
  const authorityId = await onWhoseWord(change, form)
  return {
    authorityId,
    reserved: form.reserved || source.reserved,
    proposed: form.proposed || !speaksFor(change.person, authorityId),
  }
}

/** The mayor's authority is the mayor's word; for the others it is that of whoever writes it down, unless they say whose. */
async function onWhoseWord(change: Change, { authority, authorityId }: Pick<NoteForm, 'authority' | 'authorityId'>) {
  if (authorityId) return authorityId
  const [mayor] = authority === 'mayor' ? await holdersOf(change.tx, ['mayor'], await today(change)) : []
  return mayor?.personId ?? change.person.id
}
