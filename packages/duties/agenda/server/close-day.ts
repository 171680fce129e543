import type { Tools } from '@cabinet/api/errand.ts'
import { officeOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import { personAt } from '@cabinet/blocks/people/server/who-is.ts'
import { addDays, type Day } from '@cabinet/office/day.ts'
import type { Fact } from '@cabinet/office/fact.ts'
import type { Store } from '@cabinet/store/store.ts'
import { engagementFacts } from '../rules/facts.ts'
import { agendaWindow, type SeenOccurrence } from './agenda-window.ts'
import { type Seat, seatsOf } from './diaries.ts'
import { dayClosed, lastClosed, minutesOf } from './held-already.ts'
import { changeWhenDue, NotDueAnyMore } from './when-due.ts'

/** An office that was away catches up a month at a time. */
const mostDays = 31

/**
 * The morning after, what stood in the mayor's diary is counted: one occurrence of a series like any other engagement. Asked
 * every minute by every server process; a day is closed once.
 */
export async function closeDays({ store }: Pick<Tools, 'store'>): Promise<void> {
  if (!(await officeOf(store.read))) return
  const yesterday = addDays(await todayOf(store.read, store.clock()), -1)
  for (const seat of (await seatsOf(store.read)).values()) {
    const owner = seat.personId ? await personAt(store.read, seat.personId, store.clock()) : null
    if (!owner?.roles.includes('mayor')) continue
    const last = (await lastClosed(store.read, seat.id)) ?? addDays(yesterday, -1)
    for (let day = addDays(last, 1), n = 0; day <= yesterday && n < mostDays; day = addDays(day, 1), n += 1)
      await closeDay(store, seat, day)
  }
}

/** Closes one day of one diary, whoever's it is. */
export async function closeDay(store: Store, seat: Seat, day: Day): Promise<void> {
  const owner = seat.personId ? await personAt(store.read, seat.personId, store.clock()) : null
  if (!owner) return
  const asked = { diaryIds: [seat.id], from: day, to: addDays(day, 1) }
  const held = (await agendaWindow(store.read, owner, asked)).filter((one) => tookPlace(one, day))
  const facts = held.flatMap(factsOfOccurrence)
  await changeWhenDue(store, async (change) => {
    const last = await lastClosed(change.tx, seat.id)
    if (last && last >= day) throw new NotDueAnyMore()
    await change.record(dayClosed, seat.id, { day, facts })
  })
}

/** It began on that day, and nobody called it off. */
const tookPlace = ({ state, start, row, slotId }: SeenOccurrence, day: Day): boolean =>
  row !== null && slotId === null && start.slice(0, 10) === day && (state === 'confirmed' || state === 'held')

function factsOfOccurrence({ row, start, allDay, startsAt, endsAt, ref, represented }: SeenOccurrence): Fact[] {
  if (!row) return []
  const said = { thing: ref, amount: minutesOf({ allDay, startsAt, endsAt }) }
  const stood = engagementFacts('engagement.held', { ...row, start }, said)
  if (!represented?.accepted) return stood
  return [...stood, ...engagementFacts('engagement.represented', { ...row, start }, said)]
}
