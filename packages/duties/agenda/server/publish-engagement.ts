import { Refusal } from '@cabinet/office/refusal.ts'
import { increment } from '@cabinet/store/sql.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { type Act, engagementFor } from './act-on-engagement.ts'
import { occurrenceOf } from './engagement-at.ts'
import { type Engagement, engagements } from './tables.ts'

/** Lets the public see an engagement, or no longer. Refuses `agenda.not-public`: what is for the cabinet stays there. */
export async function publishEngagement(
  change: Change,
  form: Act & { publishable: boolean },
): Promise<{ ref: string; engagement: Engagement }> {
  const at = await engagementFor(change, form, 'reader')
  if (form.publishable && at.row.confidentiality !== 'public') throw new Refusal('agenda.not-public')
  const row = await occurrenceOf(change, at)
  const { publishable } = form
  const [engagement] = await change.tx
    .update(engagements)
    .set({ publishable, version: increment(engagements.version) })
    .where(eq(engagements.id, row.id))
    .returning()
  if (!engagement) throw new Error('The engagement was not changed.')
  await change.record(publishable ? 'agenda.engagement.published' : 'agenda.engagement.unpublished', row.id)
  return { ref: at.ref, engagement }
}
