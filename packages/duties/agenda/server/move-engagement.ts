import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import { eq } from 'drizzle-orm'
import type { InvitationAnswer } from '../rules/answer.ts'
import { takesTime } from '../rules/engagement.ts'
import { engagementFacts } from '../rules/facts.ts'
import type { OptionForm, OutcomeForm, PostponeForm, Scope } from '../rules/forms.ts'
import { dayOfLocal } from '../rules/local-time.ts'
import { confirmSlot } from '../rules/option.ts'
import { occurrencesOf } from '../rules/recurrence.ts'
import { localOf } from '../rules/wall-clock.ts'
import {
  type Act,
  type ActGround,
  engagementFor,
  keptReason,
  moveState,
  releaseSlots,
  stampState,
} from './act-on-engagement.ts'
import { changedOnesOf, seriesMeant, splitAt } from './change-series.ts'
import { type EngagementAt, occurrenceOf } from './engagement-at.ts'
import { isSeries, timesOf } from './engagement-times.ts'
import { makeEngagementFindable } from './findable.ts'
import { formAgain } from './form-again.ts'
import { makeEngagement } from './make-engagement.ts'
import { noteCommitments } from './note-commitments.ts'
import { holdSlots, optionEnd, slotsOf } from './slots.ts'
import { type Engagement, slots } from './tables.ts'

export type Settled = { ref: string; engagement: Engagement }

/** What already is where it goes goes there again: other times are held, another report is written. */
const taken = (row: Engagement, to: 'option' | 'held'): Engagement =>
  row.state === to ? { ...row, state: 'confirmed' } : row

const settled = (at: EngagementAt, engagement: Engagement): Settled => ({ ref: at.ref, engagement })

/** Holds several times for it, until somebody chooses or the option lapses. Refuses `agenda.series-no-option`. */
export async function placeOption(change: Change, form: OptionForm, ground?: ActGround): Promise<Settled> {
  const at = await engagementFor(change, form, ground)
  const officeZone = (await officeOf(change.tx))?.timeZone ?? 'UTC'
  const row = await occurrenceOf(change, at)
  if (isSeries(row)) throw new Refusal('agenda.series-no-option')
  await releaseSlots(change, row.id)
  const { timeZone } = row
  const first = form.slots[0] ?? row
  const optionUntil = optionEnd(change.now, {
    ...{ start: first.start, slots: form.slots, timeZone, officeZone },
    optionUntil: form.until,
  })
  await holdSlots(change, row, form.slots)
  const stamp = { ...timesOfSpan(row, first), optionUntil }
  const moved = await stampState(change, taken(row, 'option'), { to: 'option', event: '', stamp })
  await change.record('agenda.option.placed', row.id, { times: form.slots.length, until: optionUntil })
  return settled(at, moved)
}

/** It takes place, at the time chosen among those held; the others are free again. Refuses `agenda.slot-not-held`. */
export async function confirmEngagement(
  change: Change,
  form: Act & { slotId?: string | null },
  ground?: ActGround,
): Promise<Settled> {
  const at = await engagementFor(change, form, ground)
  const row = await occurrenceOf(change, at)
  const held = (await slotsOf(change.tx, row.id)).filter((one) => one.state === 'held')
  const chosen = held.find((one) => one.id === form.slotId)
  if (held.length && !form.slotId) throw new Refusal('agenda.choose-a-time')
  if (form.slotId && !(chosen && confirmSlot(held, chosen.id))) throw new Refusal('agenda.slot-not-held')
  await releaseSlots(change, row.id)
  if (chosen) await change.tx.update(slots).set({ state: 'confirmed' }).where(eq(slots.id, chosen.id))
  const stamp = { ...(chosen ? timesOfSpan(row, chosen) : {}), ...answered(change, row, 'attends') }
  const moved = await moveState(
    change,
    { ...at, row, series: null },
    { to: 'confirmed', event: 'agenda.engagement.confirmed', stamp },
  )
  return settled(at, moved)
}

export type WithReason = Act & { reason: string; scope?: Scope }

/** The office says no to whoever asked. */
export async function declineEngagement(change: Change, form: WithReason, ground?: ActGround): Promise<Settled> {
  const at = await engagementFor(change, form, ground)
  const stamp = answered(change, at.row, 'declines')
  return endedWith(change, at, { form, to: 'declined', event: 'agenda.engagement.declined', stamp })
}

/** What was to be is not: this occurrence, this and the following ones, or all that are still to come. */
export async function cancelEngagement(change: Change, form: WithReason, ground?: ActGround): Promise<Settled> {
  const at = await engagementFor(change, form, ground)
  const stamp = answered(change, at.row, 'none')
  return endedWith(change, at, { form, to: 'cancelled', event: 'agenda.engagement.cancelled', stamp })
}

/** Put off to another time, or without a date for now. Answers with the engagement that takes its place. */
export async function postponeEngagement(
  change: Change,
  form: Omit<PostponeForm, 'version'> & { version?: number },
  ground?: ActGround,
): Promise<Settled & { next: Engagement | null }> {
  const at = await engagementFor(change, form, ground)
  const { to, reason, requestKey } = form
  const again = to && { ...(await formAgain(change, at)), requestKey, ...to }
  // The invitation goes on with the engagement that takes its place.
  const stamp = again ? { answer: null } : {}
  const move = { to: 'postponed', event: 'agenda.engagement.postponed', reason, stamp } as const
  const engagement = await moveState(change, at, move)
  const next = again ? await makeEngagement(change, again, { ground: 'duty', followsId: engagement.id }) : null
  return { ...settled(at, engagement), next }
}

/** It took place. Refuses `agenda.not-yet` before its day. */
export async function holdEngagement(change: Change, form: Act, ground?: ActGround): Promise<Settled> {
  const at = await engagementFor(change, form, ground)
  await refuseBeforeItsDay(change, at)
  return settled(at, await moveState(change, at, { to: 'held', event: 'agenda.engagement.held' }))
}

/** Wished again after all: what was declined, cancelled, or held by mistake. */
export async function reopenEngagement(change: Change, form: WithReason): Promise<Settled> {
  const at = await engagementFor(change, form)
  const { reason } = form
  const to = at.row.state === 'held' ? 'confirmed' : 'asked'
  return settled(at, await moveState(change, at, { to, event: 'agenda.engagement.reopened', reason }))
}

/** What came of it: the report, what was promised and by whom, the next meeting. */
export async function noteOutcome(
  change: Change,
  form: Omit<OutcomeForm, 'version'> & { version?: number },
  ground?: ActGround,
): Promise<Settled & { next: Engagement | null }> {
  const at = await engagementFor(change, form, ground)
  await refuseBeforeItsDay(change, at)
  const row = await occurrenceOf(change, at)
  const stamp = { outcome: form.outcome, outcomeAt: change.now }
  const noted = await stampState(change, taken(row, 'held'), { to: 'held', event: '', stamp })
  await change.record('agenda.outcome.noted', row.id, {
    commitments: form.commitments.length,
    facts: engagementFacts('engagement.reported', row),
  })
  await noteCommitments(change, noted, form.commitments)
  const { followUp } = form
  const again = followUp && { ...(await formAgain(change, at)), ...followUp, state: 'asked' as const, brief: '' }
  const next = again ? await makeEngagement(change, again, { ground: 'duty', followsId: row.id }) : null
  return { ...settled(at, noted), next }
}

type Ending = {
  form: WithReason
  to: 'declined' | 'cancelled'
  event: string
  stamp?: Partial<Engagement>
}

async function endedWith(change: Change, at: EngagementAt, { form, to, event, stamp = {} }: Ending): Promise<Settled> {
  const { reason } = form
  const series = seriesMeant(at, form.scope ?? 'this')
  if (!series) return settled(at, await moveState(change, at, { to, event, reason, stamp }))
  const rest = await stillToCome(change, at, { series, scope: form.scope ?? 'this', reason })
  const engagement = await stampState(change, rest, { to, event, reason, stamp })
  await change.record(event, rest.id, keptReason(rest, { reason }))
  await makeEngagementFindable(change, rest.id)
  return { ref: rest.id, engagement }
}

/** The part of a series that an end concerns: from this occurrence on, or all that is still to come; what was, stays. */
async function stillToCome(
  change: Change,
  at: EngagementAt,
  { series, scope, reason }: { series: Engagement; scope: Scope; reason: string },
): Promise<Engagement> {
  const from = at.series && scope === 'following' ? at.originalStart : nextStart(series, change.now)
  if (from === null) throw new Refusal('agenda.series-over')
  const rest = await splitAt(change, series, from)
  for (const one of await changedOnesOf(change, rest.id))
    if (takesTime.includes(one.state) && one.state !== 'held')
      await stampState(change, one, { to: 'cancelled', event: '', reason })
  return rest
}

function nextStart(series: Engagement, now: Date) {
  const window = { from: now, until: new Date(now.getTime() + 2 * 366 * 86_400_000) }
  return occurrencesOf(series, window).find((one) => one.startsAt >= now)?.originalStart ?? null
}

/** The engagement at another of its times. */
function timesOfSpan(row: Engagement, { start, end }: { start: string; end: string }): Partial<Engagement> {
  const { allDay, timeZone } = row
  return timesOf({ start, end, allDay, timeZone })
}

/** Deciding about the engagement decides about the invitation it came from. */
function answered(change: Change, row: Engagement, answer: InvitationAnswer): Partial<Engagement> {
  if (row.answer !== 'undecided') return {}
  change.count(...engagementFacts('invitation.answered', row, { sort: answer }))
  return { answer, answeredBy: change.person.id, answeredAt: change.now }
}

async function refuseBeforeItsDay(change: Change, at: EngagementAt): Promise<void> {
  const zone = (await officeOf(change.tx))?.timeZone ?? 'UTC'
  if (dayOfLocal(localOf(at.startsAt, zone)) > dayOfLocal(localOf(change.now, zone)))
    throw new Refusal('agenda.not-yet')
}
