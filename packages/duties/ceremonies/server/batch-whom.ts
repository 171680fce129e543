import { Refusal } from '@cabinet/office/refusal.ts'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { takingAnswers } from '../rules/answer.ts'
import type { BatchKind } from '../rules/batch.ts'
import type { BatchPreviewForm } from '../rules/batch-forms.ts'
import { concerns, goesByEmail } from '../rules/mailing.ts'
import { presentAt } from './present-at.ts'
import { type Ceremony, type Guest, guests } from './tables.ts'
import type { Reading } from './visible.ts'

export type Whom = { concerned: Guest[]; leftOut: { withoutEmail: number; notConcerned: number } }

/** Those of the chosen whom it concerns as they stand now, by name. */
export async function whomItConcerns(read: Reading, form: BatchPreviewForm): Promise<Whom> {
  const rows = await read
    .select()
    .from(guests)
    .where(and(eq(guests.ceremonyId, form.ceremonyId), inArray(guests.id, form.guestIds)))
    .orderBy(asc(guests.folded), asc(guests.id))
  const letIn = form.kind === 'thanks' ? await presentAt(read, form.ceremonyId) : new Map()
  const meant = (guest: Guest, format: BatchPreviewForm['format']) =>
    concerns(form.kind, { ...guest, came: letIn.size > 0 ? letIn.has(guest.id) : undefined }, format)
  const asked = rows.filter((guest) => meant(guest, 'pdf'))
  const concerned = asked.filter((guest) => meant(guest, form.format))
  const withoutEmail = asked.length - concerned.length
  return { concerned, leftOut: { withoutEmail, notConcerned: form.guestIds.length - asked.length } }
}

/**
 * Whether this makes sense for the ceremony as it stands. Refuses `ceremonies.batch-not-by-email`, `ceremonies.batch-not-off`,
 * `ceremonies.batch-off` and `ceremonies.batch-not-yet-held`.
 */
export function refuseOutOfPlace(
  ceremony: Ceremony,
  { kind, format }: Pick<BatchPreviewForm, 'kind' | 'format'>,
  now: Date,
) {
  if (format === 'email' && !goesByEmail(kind)) throw new Refusal('ceremonies.batch-not-by-email')
  const taking = takingAnswers(ceremony, now)
  const off = taking === 'off'
  if (kind === 'cancellations' && !off) throw new Refusal('ceremonies.batch-not-off')
  if (off && needsToTakePlace.includes(kind)) throw new Refusal('ceremonies.batch-off')
  if (kind === 'thanks' && taking !== 'begun') throw new Refusal('ceremonies.batch-not-yet-held')
}

const needsToTakePlace: readonly BatchKind[] = ['cards', 'letters', 'reminders', 'thanks']
