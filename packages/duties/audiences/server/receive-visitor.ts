import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { allow, groundFor } from '@cabinet/office/permission.ts'
import { notFound, Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { and, asc, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import type { ArriveForm, ReasonForm } from '../rules/forms.ts'
import { audiencesPermissions } from '../rules/permissions.ts'
import { visitOf } from './appointment.ts'
import { wallClock } from './book-slot.ts'
import { holdInAgenda, leaveAgenda } from './in-the-agenda.ts'
import { leaveAppointment } from './leave-appointment.ts'
import { changed, moveOn, said } from './move-on.ts'
import { replyWith } from './reply-letter.ts'
import { type Audience, audiences, type Visit, visits } from './tables.ts'
import { audienceInHand, visible } from './visible.ts'

/** The visitor said by telephone that they will come. */
export async function confirmVisit(change: Change, audienceId: string): Promise<Audience> {
  const { audience, visit } = await visitInHand(change, audienceId)
  const confirmed = await moveOn(change, audience, { to: 'confirmed' })
  await mark(change, visit, { confirmedAt: change.now })
  await change.record('audiences.visit.confirmed', audience.id, { start: visit.start })
  return confirmed
}

/** At the reception, identity seen. Refuses `audiences.not-today` and `audiences.badge-out`. */
export async function noteArrival(change: Change, form: ArriveForm): Promise<Audience> {
  const { audience, visit } = await visitInHand(change, form.audienceId)
  const day = await today(change)
  if (visit.day !== day) throw new Refusal('audiences.not-today', { day: visit.day })
  const { identity, badge, partySize } = form
  await refuseBadgeOut(change, badge)
  const arrived = await moveOn(change, audience, { to: 'arrived', stamp: { partySize } })
  await mark(change, visit, { arrivedAt: change.now, identity, badge })
  await change.record('audiences.visit.arrived', audience.id, { start: visit.start })
  return arrived
}

async function refuseBadgeOut({ tx }: Change, badge: string): Promise<void> {
  if (!badge) return
  const out = and(eq(visits.badge, badge), isNotNull(visits.arrivedAt), isNull(visits.badgeReturnedAt))
  if ((await tx.$count(visits, out)) > 0) throw new Refusal('audiences.badge-out', { badge })
}

/** The badge is back at the reception. */
export async function returnBadge(change: Change, visitId: string): Promise<void> {
  const [found] = await change.tx
    .select({ visit: visits })
    .from(visits)
    .innerJoin(audiences, eq(audiences.id, visits.audienceId))
    .where(and(eq(visits.id, visitId), visible(change.person)))
  if (!found) throw notFound()
  await mark(change, found.visit, { badgeReturnedAt: change.now })
  await change.record('audiences.visit.badge-returned', found.visit.audienceId)
}

/**
 * The next one is asked in: whoever is there and not called yet, by the hour of the appointment, urgent ones first. Two
 * receptionists never call the same visitor. Refuses `audiences.nobody-waiting`.
 */
export async function callNext(change: Change, { receiverId }: { receiverId: string | null }) {
  const receiver = receiverId ? eq(audiences.delegateId, receiverId) : isNull(audiences.delegateId)
  const there = await change.tx
    .select({ visit: visits, audience: audiences })
    .from(visits)
    .innerJoin(audiences, eq(audiences.id, visits.audienceId))
    .where(
      and(
        ...[eq(visits.day, await today(change)), isNull(visits.ended), isNull(visits.calledAt)],
        ...[eq(audiences.state, 'arrived'), receiver, visible(change.person)],
      ),
    )
    .orderBy(asc(visits.start), asc(visits.arrivedAt))
    .limit(200)
  const next = there.find((one) => one.audience.urgent) ?? there[0]
  if (!next) throw new Refusal('audiences.nobody-waiting')
  return callIn(change, next)
}

/** Somebody out of turn. Refuses `audiences.not-there`. */
export async function callVisitor(change: Change, audienceId: string) {
  const found = await visitInHand(change, audienceId)
  if (found.audience.state !== 'arrived') throw new Refusal('audiences.not-there')
  return callIn(change, found)
}

async function callIn(change: Change, { visit, audience }: { visit: Visit; audience: Audience }) {
  await mark(change, visit, { calledAt: change.now })
  await change.record('audiences.visit.called', audience.id)
  return { audienceId: audience.id, visitId: visit.id, number: audience.number, visitor: audience.visitor }
}

/** The door closes behind them. Refuses `audiences.another-in-progress`: nobody receives two at once. */
export async function startAudience(change: Change, audienceId: string): Promise<Audience> {
  const { audience, visit } = await visitInHand(change, audienceId)
  allowToReceive(change, audience)
  const { delegateId } = audience
  const other = and(
    ...[eq(audiences.state, 'in-progress'), ne(audiences.id, audience.id)],
    delegateId ? eq(audiences.delegateId, delegateId) : isNull(audiences.delegateId),
  )
  if ((await change.tx.$count(audiences, other)) > 0) throw new Refusal('audiences.another-in-progress')
  const started = await moveOn(change, audience, { to: 'in-progress' })
  await mark(change, visit, { startedAt: change.now, calledAt: visit.calledAt ?? change.now })
  await change.record('audiences.visit.started', audience.id)
  return started
}

/** They were received. */
export async function endAudience(change: Change, audienceId: string): Promise<Audience> {
  const { audience, visit } = await visitInHand(change, audienceId)
  allowToReceive(change, audience)
  const held = await moveOn(change, audience, { to: 'held' })
  await mark(change, visit, { endedAt: change.now, ended: 'held' })
  await holdInAgenda(change, held)
  await change.record('audiences.visit.held', audience.id)
  return held
}

/** Nobody came. Refuses `audiences.not-yet` before the hour. */
export async function noteAbsence(change: Change, audienceId: string): Promise<Audience> {
  const { audience, visit } = await visitInHand(change, audienceId)
  if ((await wallClock(change)) < visit.start) throw new Refusal('audiences.not-yet', { time: visit.start.slice(11) })
  const absent = await moveOn(change, audience, { to: 'absent' })
  await mark(change, visit, { ended: 'absent' })
  if (audience.engagementId) await leaveAgenda(change, audience, '')
  await change.record('audiences.visit.absent', audience.id, { start: visit.start })
  return changed(change, absent, { engagementId: null })
}

/** Not that day after all, from our side: they wait for another time, and a letter says so. */
export async function postponeAudience(change: Change, form: ReasonForm & { letter: boolean }): Promise<Audience> {
  const { audience } = await visitInHand(change, form.audienceId)
  const postponed = await moveOn(change, audience, { to: 'postponed', reason: form.reason })
  const free = await leaveAppointment(change, postponed, { ended: 'postponed', reason: form.reason })
  await change.record('audiences.visit.postponed', audience.id, said(audience, form.reason))
  return form.letter ? replyWith(change, free, { text: 'postponed', note: form.reason }) : free
}

/** Back in the queue: a postponed visitor, or one who did not come, may have another time. */
export async function putBackOnList(change: Change, audienceId: string): Promise<Audience> {
  const audience = await audienceInHand(change, audienceId)
  const waiting = await moveOn(change, audience, { to: 'accepted' })
  await change.record('audiences.request.waits-again', audience.id)
  return waiting
}

/** The reception opens the door, and so does whoever receives. */
function allowToReceive(change: Change, audience: Audience): void {
  const { person } = change
  const ground =
    groundFor(audiencesPermissions, person, 'audiences.receive') ??
    (audience.delegateId === person.id || audience.delegateId === null
      ? groundFor(audiencesPermissions, person, audience.delegateId ? 'audiences.follow' : 'audiences.report')
      : undefined) ??
    allow(audiencesPermissions, person, 'audiences.receive')
  change.inPlaceOf = ground.inPlaceOf
}

/** The request and its coming, for whoever may know of it. Refuses `audiences.no-appointment`. */
async function visitInHand(change: Change, audienceId: string): Promise<{ audience: Audience; visit: Visit }> {
  const audience = await audienceInHand(change, audienceId)
  const visit = await visitOf(change, audience.id)
  if (!visit) throw new Refusal('audiences.no-appointment')
  return { audience, visit }
}

async function mark({ tx }: Change, { id }: Visit, stamp: Partial<Visit>): Promise<void> {
  await tx.update(visits).set(stamp).where(eq(visits.id, id))
}
