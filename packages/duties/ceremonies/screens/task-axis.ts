import { type Day, dayNumber } from '@cabinet/office/day.ts'

export type AxisTask = { id: string; offset: number; due: Day; isDone: boolean }
export type AxisStop = {
  day: Day
  at: number
  offset: number
  ids: string[]
  state: 'done' | 'late' | 'open'
  named: boolean
}

/** Closer than this, in hundredths of the line, two names under it would touch. */
const roomForAName = 6

/**
 * The retroplanning as a line from its first day to its last: where each day with a task stands, in hundredths, how it is,
 * and which days have room to be named. The day of the ceremony is always named.
 */
export function axisOf(tasks: readonly AxisTask[], day: Day, today: Day) {
  const days = [day, ...tasks.map((task) => task.due)].toSorted()
  const first = dayNumber(days[0] ?? day)
  const span = Math.max(1, dayNumber(days.at(-1) ?? day) - first)
  const at = (one: Day) => ((dayNumber(one) - first) / span) * 100
  const byDay = Map.groupBy(tasks, (task) => task.due)
  let lastNamed = Number.NEGATIVE_INFINITY
  const stops: AxisStop[] = [...byDay]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([due, of]) => {
      const open = of.some((task) => !task.isDone)
      const place = at(due)
      const named = due !== day && place - lastNamed >= roomForAName && Math.abs(place - at(day)) >= roomForAName
      if (named) lastNamed = place
      const state = open ? (due < today ? 'late' : 'open') : 'done'
      return { day: due, at: place, offset: of[0]?.offset ?? 0, ids: of.map((task) => task.id), state, named }
    })
  const here = at(today)
  return { stops, ceremonyAt: at(day), todayAt: here >= 0 && here <= 100 ? here : null }
}

/** `J−21`, `J+3`, `J` of the trade, with a true minus; `D−21` in English. */
export function sayOffset(offset: number, letter: string): string {
  if (offset === 0) return letter
  return `${letter}${offset < 0 ? '−' : '+'}${Math.abs(offset)}`
}
