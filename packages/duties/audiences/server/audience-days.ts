import { randomUUID } from 'node:crypto'
import { today, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { seatsOf } from '@cabinet/duties/agenda/server/diaries.ts'
import type { Day } from '@cabinet/office/day.ts'
import type { Person } from '@cabinet/office/person.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change, Reads } from '@cabinet/store/store.ts'
import { and, asc, eq, gt, gte, inArray, isNull, lt, lte } from 'drizzle-orm'
import type { CancelDayForm, DayForm } from '../rules/forms.ts'
import { cutSlots } from '../rules/slots.ts'
import { type AudienceRow, audienceRows, namesOf } from './audience-rows.ts'
import { receiverDiary } from './in-the-agenda.ts'
import { leaveAppointment } from './leave-appointment.ts'
import { moveOn } from './move-on.ts'
import { slotInHand } from './offer-slot.ts'
import { type Audience, type AudienceDay, audienceDays, audienceSlots, audiences, visits } from './tables.ts'
import { visible } from './visible.ts'

/**
 * A day on which the mayor or somebody else receives, cut into slots. Refuses `audiences.day-past`, `audiences.no-slot`,
 * `audiences.day-overlaps`.
 */
export async function makeDay(change: Change, form: DayForm): Promise<AudienceDay> {
  const { personId, minutes, pause, ...said } = form
  if (form.day < (await today(change))) throw new Refusal('audiences.day-past')
  const cut = cutSlots(form)
  if (!cut.length) throw new Refusal('audiences.no-slot')
  const diary = await receiverDiary(change, personId, form.day)
  await refuseOverlap(change, diary.id, form)
  const [made] = await change.tx
    .insert(audienceDays)
    .values({ ...said, id: randomUUID(), diaryId: diary.id, madeBy: change.person.id, cancelReason: '' })
    .returning()
  if (!made) throw new Error('The audience day was not written.')
  const slots = cut.map(({ start, minutes }) => ({
    ...{ id: randomUUID(), dayId: made.id, start: `${form.day}T${start}`, minutes, state: 'free' as const },
  }))
  await change.tx.insert(audienceSlots).values(slots)
  await change.record('audiences.day.made', made.id, { day: form.day, slots: slots.length })
  return made
}

async function refuseOverlap({ tx }: Change, diaryId: string, { day, from, to }: DayForm): Promise<void> {
  const same = and(eq(audienceDays.diaryId, diaryId), eq(audienceDays.day, day), isNull(audienceDays.cancelledAt))
  const meets = and(lt(audienceDays.from, to), gt(audienceDays.to, from))
  if ((await tx.$count(audienceDays, and(same, meets))) > 0) throw new Refusal('audiences.day-overlaps', { day })
}

/**
 * Nobody is received that day after all: everybody who had a slot still to come waits again, and whoever cancels is told who
 * must get another. Refuses `audiences.day-cancelled`.
 */
export async function cancelDay(change: Change, { dayId, reason }: CancelDayForm) {
  const [day] = await change.tx
    .update(audienceDays)
    .set({ cancelledAt: change.now, cancelReason: reason })
    .where(and(eq(audienceDays.id, dayId), isNull(audienceDays.cancelledAt)))
    .returning()
  if (!day) throw new Refusal('audiences.day-cancelled')
  await change.record('audiences.day.cancelled', day.id, { day: day.day, reason })
  const expected = await expectedOn(change, day.id)
  for (const audience of expected) {
    const postponed = await moveOn(change, audience, { to: 'postponed', reason })
    await leaveAppointment(change, postponed, { ended: 'postponed', reason, offer: false })
    await change.record('audiences.visit.postponed', audience.id)
  }
  await change.tx
    .update(audienceSlots)
    .set({ state: 'free', audienceId: null, offeredUntil: null })
    .where(and(eq(audienceSlots.dayId, day.id), eq(audienceSlots.state, 'offered')))
  const toReschedule = await seenAmong(
    change,
    expected.map((one) => one.id),
  )
  return { day, toReschedule }
}

/** Whoever has a slot of that day and was not received yet. */
async function expectedOn({ tx }: Change, dayId: string): Promise<Audience[]> {
  const rows = await tx
    .select({ audience: audiences })
    .from(audienceSlots)
    .innerJoin(visits, and(eq(visits.slotId, audienceSlots.id), isNull(visits.ended)))
    .innerJoin(audiences, eq(audiences.id, visits.audienceId))
    .where(and(eq(audienceSlots.dayId, dayId), inArray(audiences.state, ['scheduled', 'confirmed', 'arrived'])))
    .orderBy(asc(audienceSlots.start))
  return rows.map((row) => row.audience)
}

async function seenAmong({ tx, person, now }: Change, ids: readonly string[]): Promise<AudienceRow[]> {
  if (!ids.length) return []
  const rows = await tx
    .select()
    .from(audiences)
    .where(and(inArray(audiences.id, [...ids]), visible(person)))
    .orderBy(asc(audiences.seq))
  return audienceRows(tx, rows, await todayOf(tx, now))
}

/** A free slot kept for something else, or given back. Refuses `audiences.slot-taken`. */
export async function keepSlot(change: Change, slotId: string, kept: boolean): Promise<void> {
  const { slot } = await slotInHand(change, slotId)
  const [after] = await change.tx
    .update(audienceSlots)
    .set({ state: kept ? 'blocked' : 'free' })
    .where(and(eq(audienceSlots.id, slot.id), eq(audienceSlots.state, kept ? 'free' : 'blocked')))
    .returning()
  if (!after) throw new Refusal('audiences.slot-taken')
  await change.record(kept ? 'audiences.slot.kept' : 'audiences.slot.given-back', slot.id, { start: slot.start })
}

export type DayRow = AudienceDay & {
  receiver: { id: string | null; name: string }
  slots: { free: number; offered: number; taken: number; blocked: number }
}

/** The audience days of a stretch of time, with how full they are. */
export async function daysBetween(read: Reads, { from, to }: { from: Day; to: Day }): Promise<DayRow[]> {
  const days = await read
    .select()
    .from(audienceDays)
    .where(and(gte(audienceDays.day, from), lte(audienceDays.day, to)))
    .orderBy(asc(audienceDays.day), asc(audienceDays.from))
    .limit(400)
  return dayRows(read, days)
}

async function dayRows(read: Reads, days: readonly AudienceDay[]): Promise<DayRow[]> {
  if (!days.length) return []
  const seats = await seatsOf(read)
  const slots = await read
    .select({ dayId: audienceSlots.dayId, state: audienceSlots.state })
    .from(audienceSlots)
    .where(
      inArray(
        audienceSlots.dayId,
        days.map((one) => one.id),
      ),
    )
  const byDay = Map.groupBy(slots, (one) => one.dayId)
  return days.map((day) => {
    const own = byDay.get(day.id) ?? []
    const many = (state: string) => own.filter((one) => one.state === state).length
    const seat = seats.get(day.diaryId)
    return {
      ...day,
      receiver: { id: seat?.personId ?? null, name: seat?.name ?? '' },
      slots: { free: many('free'), offered: many('offered'), taken: many('taken'), blocked: many('blocked') },
    }
  })
}

/** One audience day, slot by slot. Who has a slot is shown to whoever may know of that request. */
export async function dayPage(read: Reads, person: Person, { dayId, now }: { dayId: string; now: Date }) {
  const [day] = await read.select().from(audienceDays).where(eq(audienceDays.id, dayId))
  if (!day) throw notFound()
  const [row] = await dayRows(read, [day])
  if (!row) throw notFound()
  const slots = await read
    .select()
    .from(audienceSlots)
    .where(eq(audienceSlots.dayId, dayId))
    .orderBy(asc(audienceSlots.start))
  const ids = slots.flatMap((slot) => slot.audienceId ?? [])
  const seen = ids.length
    ? await read
        .select()
        .from(audiences)
        .where(and(inArray(audiences.id, ids), visible(person)))
    : []
  const rows = new Map((await audienceRows(read, seen, await todayOf(read, now))).map((one) => [one.id, one]))
  const makers = await namesOf(read, { persons: [day.madeBy] })
  return {
    day: { ...row, madeByName: makers.get(day.madeBy) ?? '' },
    slots: slots.map(({ audienceId, ...slot }) => ({ ...slot, audience: rows.get(audienceId ?? '') ?? null })),
  }
}
