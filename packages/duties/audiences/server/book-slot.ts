import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { localOf } from '@cabinet/duties/agenda/rules/wall-clock.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, eq, or } from 'drizzle-orm'
import type { BookForm, ScheduleForm } from '../rules/forms.ts'
import { setTime } from './appointment.ts'
import { receiverDiary } from './in-the-agenda.ts'
import { leaveAppointment } from './leave-appointment.ts'
import { moveOn } from './move-on.ts'
import { dropOffersTo, slotInHand } from './offer-slot.ts'
import { type Audience, type AudienceDay, type AudienceSlot, audienceSlots } from './tables.ts'
import { audienceInHand } from './visible.ts'

/**
 * Gives a visitor a slot of an audience day; whoever had another time gives that one back. Of two people at once one gets
 * it. Refuses `audiences.slot-taken`, `audiences.slot-past`, `audiences.day-cancelled`, `audiences.motive-not-received`,
 * `audiences.day-of-another`.
 */
export async function bookSlot(change: Change, form: BookForm): Promise<Audience> {
  const audience = await audienceInHand(change, form.audienceId)
  const { slot, day } = await slotInHand(change, form.slotId)
  await refuseUnfit(change, audience, { slot, day })
  await takeSlot(change, slot, audience.id)
  const free = await giveBackEarlier(change, audience)
  await dropOffersTo(change, audience.id, slot.id)
  const { diaryId, place } = day
  const { start, minutes } = slot
  return setTime(change, free, { slotId: slot.id, diaryId, start, minutes, place, letter: form.letter })
}

/** A time outside the audience days, in the diary of whoever receives. Refuses `audiences.time-past`. */
export async function scheduleAudience(change: Change, form: ScheduleForm): Promise<Audience> {
  const audience = await audienceInHand(change, form.audienceId)
  if (form.start <= (await wallClock(change))) throw new Refusal('audiences.time-past')
  const free = await giveBackEarlier(change, audience)
  await dropOffersTo(change, audience.id)
  const diary = await receiverDiary(change, audience.delegateId, form.start.slice(0, 10))
  const { start, minutes, place, letter } = form
  return setTime(change, free, { slotId: null, diaryId: diary.id, start, minutes, place, letter })
}

/** They have no time any more and wait for another. */
export async function cancelAppointment(change: Change, form: { audienceId: string; reason: string }) {
  const audience = await audienceInHand(change, form.audienceId)
  const waiting = await moveOn(change, audience, { to: 'accepted', reason: form.reason })
  await change.record('audiences.request.unscheduled', audience.id)
  return leaveAppointment(change, waiting, { ended: 'postponed', reason: form.reason })
}

/** What the office's clock shows now, `2026-03-09T08:30`. */
export async function wallClock({ tx, now }: Pick<Change, 'tx' | 'now'>): Promise<string> {
  return localOf(now, (await officeOf(tx))?.timeZone ?? 'UTC')
}

async function refuseUnfit(
  change: Change,
  audience: Audience,
  { slot, day }: { slot: AudienceSlot; day: AudienceDay },
) {
  if (day.cancelledAt) throw new Refusal('audiences.day-cancelled')
  if (slot.start <= (await wallClock(change))) throw new Refusal('audiences.slot-past')
  if (day.motives.length && !day.motives.includes(audience.motive)) throw new Refusal('audiences.motive-not-received')
  const diary = await receiverDiary(change, audience.delegateId, day.day)
  if (diary.id !== day.diaryId) throw new Refusal('audiences.day-of-another')
}

async function takeSlot({ tx }: Change, { id }: AudienceSlot, audienceId: string): Promise<void> {
  const isTheirs = and(eq(audienceSlots.state, 'offered'), eq(audienceSlots.audienceId, audienceId))
  const taken = await tx
    .update(audienceSlots)
    .set({ state: 'taken', audienceId, offeredUntil: null })
    .where(and(eq(audienceSlots.id, id), or(eq(audienceSlots.state, 'free'), isTheirs)))
    .returning()
  if (!taken.length) throw new Refusal('audiences.slot-taken')
}

/** Moved to another time: the one they had is offered to somebody else. */
async function giveBackEarlier(change: Change, audience: Audience): Promise<Audience> {
  if (audience.state !== 'scheduled' && audience.state !== 'confirmed') return audience
  const waiting = await moveOn(change, audience, { to: 'accepted' })
  return leaveAppointment(change, waiting, { ended: 'postponed', reason: '' })
}
