import { notFound } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { crestOf } from '../rules/crest.ts'
import type { OfficeForm } from '../rules/forms.ts'
import { offices } from './tables.ts'

/** The head of the office's papers, its week and its hours. Shorter hours count for sessions already open. */
export async function changeOffice(change: Change, form: OfficeForm): Promise<void> {
  const crest = form.crest || crestOf(form.name)
  const changed = await change.tx
    .update(offices)
    .set({ ...form, crest })
    .where(eq(offices.id, 'office'))
    .returning({ id: offices.id })
  if (changed.length === 0) throw notFound()
  await change.record('people.office.changed', 'office', { name: form.name })
}
