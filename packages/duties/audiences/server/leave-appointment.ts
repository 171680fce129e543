import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import { visitOf } from './appointment.ts'
import { leaveAgenda } from './in-the-agenda.ts'
import { changed } from './move-on.ts'
import { releaseSlot } from './offer-slot.ts'
import { type Audience, visits } from './tables.ts'

type Leaving = { ended: 'postponed' | 'withdrawn'; reason: string; offer?: boolean }

/**
 * The visitor will not come at that time: the visit ends, the agenda is told, and the slot is offered to the first of the
 * waiting list. Without an appointment nothing happens.
 */
export async function leaveAppointment(change: Change, audience: Audience, leaving: Leaving): Promise<Audience> {
  const visit = await visitOf(change, audience.id)
  if (!visit) return audience
  const { ended, reason, offer = true } = leaving
  await change.tx.update(visits).set({ ended, reason }).where(eq(visits.id, visit.id))
  if (audience.engagementId) await leaveAgenda(change, audience, reason)
  const free = await changed(change, audience, { engagementId: null })
  if (visit.slotId) await releaseSlot(change, visit.slotId, { offer, except: audience.id })
  return free
}
