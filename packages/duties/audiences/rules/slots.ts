/** `08:30` in minutes since midnight. */
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
const timeOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

export type Cut = { from: string; to: string; minutes: number; pause: number; dailyMax: number }
export type CutSlot = { start: string; minutes: number }

/** Cuts a stretch of a day into slots of one length, a pause between two, never more than the daily maximum. */
export function cutSlots({ from, to, minutes, pause, dailyMax }: Cut): CutSlot[] {
  const [begin, end] = [minutesOf(from), minutesOf(to)]
  const slots: CutSlot[] = []
  if (minutes < 1 || pause < 0) return slots
  for (let at = begin; at + minutes <= end && slots.length < dailyMax; at += minutes + pause)
    slots.push({ start: timeOf(at), minutes })
  return slots
}

export type Waiting = { id: string; urgent: boolean; dueOn: string | null; seq: number; motive: string }

/** Urgent ones first, then whoever must have an answer soonest, then whoever asked first. */
export function waitingOrder(left: Waiting, right: Waiting): number {
  if (left.urgent !== right.urgent) return left.urgent ? -1 : 1
  const [a, b] = [left.dueOn ?? '9999-12-31', right.dueOn ?? '9999-12-31']
  return a === b ? left.seq - right.seq : a < b ? -1 : 1
}

type Freed = { motives: readonly string[]; after?: string | undefined; alreadyOffered: ReadonlySet<string> }

/**
 * To whom a freed slot is offered: the first on the waiting list whose motive is received that day and who has no other
 * offer standing. After somebody who let it go or declined, it goes to the one behind them, never back.
 */
export function nextForSlot(waiting: readonly Waiting[], { motives, after, alreadyOffered }: Freed) {
  const inOrder = [...waiting].sort(waitingOrder)
  const place = after === undefined ? -1 : inOrder.findIndex((one) => one.id === after)
  return inOrder
    .slice(place + 1)
    .find((one) => (motives.length === 0 || motives.includes(one.motive)) && !alreadyOffered.has(one.id))
}

const hour = 3_600_000

/**
 * How long an offer stands: a day, and never closer to the slot than two hours. Null when the slot is too near to be offered
 * to anybody.
 */
export function offerUntil(now: Date, startsAt: Date): Date | null {
  const last = Math.min(now.getTime() + 24 * hour, startsAt.getTime() - 2 * hour)
  return last - now.getTime() < hour ? null : new Date(last)
}
