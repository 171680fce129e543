import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { instantOf } from '@cabinet/duties/agenda/rules/wall-clock.ts'
import { mayorDiary, seatsOf } from '@cabinet/duties/agenda/server/diaries.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, asc, eq, inArray, isNull, lte, ne, notExists } from 'drizzle-orm'
import type { BookForm } from '../rules/forms.ts'
import { nextForSlot, offerUntil } from '../rules/slots.ts'
import { type AudienceDay, type AudienceSlot, audienceDays, audienceSlots, audiences, visits } from './tables.ts'
import { audienceInHand } from './visible.ts'
import { longestList, waitingStates } from './waiting-list.ts'

type Release = { offer: boolean; except?: string; after?: string }

/**
 * A slot nobody has any more: offered to the first of the waiting list whose motive is received that day, or free. `after`
 * is whoever let it go just now; the offer never goes back up the list.
 */
export async function releaseSlot(change: Change, slotId: string, release: Release): Promise<void> {
  const { slot, day } = await slotInHand(change, slotId)
  const until = release.offer && !day.cancelledAt ? offerUntil(change.now, await beginningOf(change, slot)) : null
  const next = until && (await nextWaiting(change, day, release))
  const state = next ? 'offered' : 'free'
  await change.tx
    .update(audienceSlots)
    .set({ state, audienceId: next?.id ?? null, offeredUntil: next ? until : null })
    .where(eq(audienceSlots.id, slot.id))
  await change.record('audiences.slot.freed', slot.id, { start: slot.start })
  if (next) await change.record('audiences.slot.offered', next.id, { start: slot.start })
}

/** They cannot: it is offered to whoever stands behind them. */
export async function declineOffer(change: Change, form: Pick<BookForm, 'audienceId' | 'slotId'>): Promise<void> {
  const audience = await offerInHand(change, form)
  await change.record('audiences.slot.declined', audience.id)
  await releaseSlot(change, form.slotId, { offer: true, after: audience.id })
}

/** What the clock does: offers nobody took in time go on to the next. Says how many. */
export async function passOnLapsedOffers(change: Change): Promise<number> {
  const lapsed = await change.tx
    .select()
    .from(audienceSlots)
    .where(and(eq(audienceSlots.state, 'offered'), lte(audienceSlots.offeredUntil, change.now)))
    .orderBy(asc(audienceSlots.start))
    .limit(100)
  for (const slot of lapsed) {
    if (!slot.audienceId) continue
    await change.record('audiences.slot.lapsed', slot.audienceId, { start: slot.start })
    await releaseSlot(change, slot.id, { offer: true, after: slot.audienceId })
  }
  return lapsed.length
}

/** Whoever got a time, or left, has no other slot kept for them. */
export async function dropOffersTo(change: Change, audienceId: string, besides: string | null = null): Promise<void> {
  const offered = await change.tx
    .select({ id: audienceSlots.id })
    .from(audienceSlots)
    .where(and(eq(audienceSlots.audienceId, audienceId), eq(audienceSlots.state, 'offered')))
  for (const { id } of offered.filter((one) => one.id !== besides))
    await releaseSlot(change, id, { offer: true, after: audienceId })
}

export async function slotInHand({ tx }: Change, slotId: string): Promise<{ slot: AudienceSlot; day: AudienceDay }> {
  const [found] = await tx
    .select({ slot: audienceSlots, day: audienceDays })
    .from(audienceSlots)
    .innerJoin(audienceDays, eq(audienceDays.id, audienceSlots.dayId))
    .where(eq(audienceSlots.id, slotId))
  if (!found) throw new Refusal('audiences.unknown-slot')
  return found
}

export async function beginningOf({ tx }: Change, { start }: Pick<AudienceSlot, 'start'>): Promise<Date> {
  return instantOf(start, (await officeOf(tx))?.timeZone ?? 'UTC')
}

/** The time kept for them. Refuses `audiences.no-offer`. */
export async function offerInHand(change: Change, { audienceId, slotId }: Pick<BookForm, 'audienceId' | 'slotId'>) {
  const audience = await audienceInHand(change, audienceId)
  const { slot } = await slotInHand(change, slotId)
  if (slot.state !== 'offered' || slot.audienceId !== audience.id) throw new Refusal('audiences.no-offer')
  return audience
}

async function nextWaiting(change: Change, day: AudienceDay, { except, after }: Release) {
  const rows = await change.tx
    .select({
      ...{ id: audiences.id, urgent: audiences.urgent, dueOn: audiences.dueOn, seq: audiences.seq },
      motive: audiences.motive,
    })
    .from(audiences)
    .where(and(await waitsFor(change, day.diaryId), except ? ne(audiences.id, except) : undefined))
    .orderBy(asc(audiences.seq))
    .limit(longestList)
  const offered = await change.tx
    .select({ id: audienceSlots.audienceId })
    .from(audienceSlots)
    .where(eq(audienceSlots.state, 'offered'))
  const alreadyOffered = new Set(offered.flatMap((one) => (one.id && one.id !== after ? [one.id] : [])))
  return nextForSlot(rows, { motives: day.motives, after, alreadyOffered })
}

/** Waiting for a time in that diary: the mayor's own visitors, or those delegated to its owner. */
async function waitsFor({ tx, now }: Change, diaryId: string) {
  const isMayors = (await mayorDiary(tx, now))?.id === diaryId
  const owner = (await seatsOf(tx)).get(diaryId)?.personId ?? ''
  const expected = tx
    .select({ id: visits.id })
    .from(visits)
    .where(and(eq(visits.audienceId, audiences.id), isNull(visits.ended)))
  return and(
    inArray(audiences.state, [...waitingStates]),
    isMayors ? isNull(audiences.delegateId) : eq(audiences.delegateId, owner),
    notExists(expected),
  )
}
