import { today } from '@cabinet/blocks/people/server/office-now.ts'
import { timesOf } from '@cabinet/duties/agenda/server/engagement-times.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import type { Change } from '@cabinet/store/store.ts'
import type { AdvanceForm, CancelForm, MoveForm, PostponeForm, ResumeForm } from '../rules/forms.ts'
import { ceremonyFact, countTasks } from './ceremony-facts.ts'
import { editableCeremony, movedTo, refuseOutdated, saveCeremony } from './edit-ceremony.ts'
import { makeCeremonyFindable } from './findable.ts'
import { holdInDiary, postponeInDiary, putInDiary, retellDiary, takeFromDiary } from './in-the-agenda.ts'
import { lineChanged } from './line-changed.ts'
import type { Ceremony } from './tables.ts'
import { visibleCeremony } from './visible.ts'

type Span = { start: string; end: string }

/** The times as they are kept; nobody moves a ceremony into the past. Refuses `ceremonies.ceremony-in-the-past`. */
export async function newTimes(change: Change, { timeZone }: Pick<Ceremony, 'timeZone'>, { start, end }: Span) {
  const { allDay: _whole, ...times } = timesOf({ start, end, allDay: false, timeZone })
  if (start.slice(0, 10) < (await today(change))) throw new Refusal('ceremonies.ceremony-in-the-past')
  return times
}

/** Another time, while it stays on: the engagement goes with it, and with the day every task that is counted from it. */
export async function moveTime(change: Change, form: MoveForm): Promise<Ceremony> {
  const ceremony = await editableCeremony(change, form.ceremonyId, form.version)
  if (!onItsWay(ceremony)) throw new Refusal('ceremonies.ceremony-not-to-move', { state: ceremony.state })
  const saved = await saveCeremony(change, ceremony, await newTimes(change, ceremony, form))
  await retellDiary(change, saved)
  await makeCeremonyFindable(change, saved)
  await lineChanged(change, saved.id)
  const days = { from: ceremony.start.slice(0, 10), to: saved.start.slice(0, 10) }
  await countTasks(change, saved)
  const facts = [ceremonyFact('ceremony.moved', saved)]
  await change.record('ceremonies.ceremony.moved', saved.id, { reason: form.reason, ...days, facts })
  return saved
}

const onItsWay = ({ state }: Ceremony) => state === 'preparing' || state === 'inviting' || state === 'settled'

/** Put off: to another day, where it goes on being prepared, or without one for now. */
export async function postponeCeremony(change: Change, form: PostponeForm): Promise<Ceremony> {
  const { reason, to } = form
  const ceremony = await editableCeremony(change, form.ceremonyId, form.version)
  const postponed = movedTo(change, ceremony, 'postponed', reason)
  const again = to
    ? {
        ...movedTo(change, { ...ceremony, ...postponed }, 'preparing', reason),
        ...(await newTimes(change, ceremony, to)),
      }
    : postponed
  const saved = await saveCeremony(change, ceremony, again)
  await postponeInDiary(change, saved, { reason, to })
  await makeCeremonyFindable(change, saved)
  await lineChanged(change, saved.id)
  const days = { from: ceremony.start.slice(0, 10), to: to?.start.slice(0, 10) ?? '' }
  // Without a day it takes place no more, until it is taken up again.
  if (to) await countTasks(change, saved)
  await change.record(to ? 'ceremonies.ceremony.postponed-to' : 'ceremonies.ceremony.postponed', saved.id, {
    reason,
    ...days,
    facts: [ceremonyFact(to ? 'ceremony.moved' : 'ceremony.cancelled', saved)],
  })
  return saved
}

/** It does not take place; the mayor's time is free again. */
export async function cancelCeremony(change: Change, form: CancelForm): Promise<Ceremony> {
  const ceremony = await editableCeremony(change, form.ceremonyId, form.version)
  const saved = await saveCeremony(change, ceremony, movedTo(change, ceremony, 'cancelled', form.reason))
  await takeFromDiary(change, saved, form.reason)
  const declined = ceremony.state === 'suggested'
  await change.record(declined ? 'ceremonies.ceremony.declined' : 'ceremonies.ceremony.cancelled', saved.id, {
    reason: form.reason,
    // What was only suggested was never one of the office's ceremonies.
    facts: declined ? [] : [ceremonyFact('ceremony.cancelled', saved)],
  })
  return saved
}

/** Postponed or cancelled, and on again: a day of its own and a new engagement. */
export async function resumeCeremony(change: Change, form: ResumeForm): Promise<Ceremony> {
  const ceremony = await visibleCeremony(change.tx, change.person, form.ceremonyId)
  refuseOutdated(ceremony, form.version)
  if (ceremony.state !== 'postponed' && ceremony.state !== 'cancelled')
    throw new Refusal('office.cannot-move', { from: ceremony.state, to: 'preparing' })
  const move = movedTo(change, ceremony, 'preparing', form.reason)
  const saved = await saveCeremony(change, ceremony, { ...move, ...(await newTimes(change, ceremony, form)) })
  const engaged = await putInDiary(change, saved)
  await makeCeremonyFindable(change, engaged)
  await lineChanged(change, saved.id)
  await countTasks(change, engaged)
  await change.record('ceremonies.ceremony.resumed', saved.id, {
    ...{ reason: form.reason, to: saved.start.slice(0, 10) },
    facts: [ceremonyFact('ceremony.moved', engaged)],
  })
  return engaged
}

/** Cards go out, the line is settled, it took place. Refuses `ceremonies.ceremony-not-yet` before its day. */
export async function advanceCeremony(change: Change, { to, reason, ...form }: AdvanceForm): Promise<Ceremony> {
  const ceremony = await editableCeremony(change, form.ceremonyId, form.version)
  const move = movedTo(change, ceremony, to, reason)
  if (to !== 'held') return saveMove(change, ceremony, move)
  if (ceremony.start.slice(0, 10) > (await today(change))) throw new Refusal('ceremonies.ceremony-not-yet')
  change.count(ceremonyFact('ceremony.held', ceremony))
  const saved = await saveMove(change, ceremony, { ...move, heldAt: change.now })
  await holdInDiary(change, saved)
  return saved
}

/** For the parts of this duty: cards have gone out. What is further already stays where it is. */
export async function noteInviting(change: Change, ceremony: Ceremony): Promise<Ceremony> {
  if (ceremony.state !== 'preparing') return ceremony
  return saveMove(change, ceremony, movedTo(change, ceremony, 'inviting'))
}

const eventOf: Partial<Record<Ceremony['state'], string>> = {
  inviting: 'ceremonies.ceremony.cards-out',
  settled: 'ceremonies.ceremony.line-settled',
  held: 'ceremonies.ceremony.held',
}

async function saveMove(change: Change, ceremony: Ceremony, move: Partial<Ceremony>): Promise<Ceremony> {
  const saved = await saveCeremony(change, ceremony, move)
  await change.record(eventOf[saved.state] ?? 'ceremonies.ceremony.changed', saved.id, { from: ceremony.state })
  return saved
}
