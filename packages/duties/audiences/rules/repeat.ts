import type { Day } from '@cabinet/office/day.ts'
import { isDay } from '@cabinet/office/day.ts'
import { fold } from '@cabinet/office/fold.ts'

export type EarlierRequest = { receivedOn: Day; subject: string }
/** « 3e demande en six mois, même objet »: how many times with this one, and whether it is about the same thing again. */
export type Repeat = { times: number; sameSubject: boolean }

/** From this request of the same person in six months on, whoever registers and whoever decides is told. */
export const toldFrom = 3
const months = 6

/** Six months before a day, on the same day of the month or on the last there is. */
export function sixMonthsBefore(day: Day): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const index = year * 12 + (month - 1) - months
  const first = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
  for (let d = date; d > 27; d -= 1) if (isDay(`${first}-${d}`)) return `${first}-${d}`
  return `${first}-${String(Math.min(date, 27)).padStart(2, '0')}`
}

/** What to say of somebody who asks again; null below the third time. `earlier` does not hold the request itself. */
export function repeatOf(earlier: readonly EarlierRequest[], asked: EarlierRequest): Repeat | null {
  const since = sixMonthsBefore(asked.receivedOn)
  const within = earlier.filter((one) => one.receivedOn >= since && one.receivedOn <= asked.receivedOn)
  const times = within.length + 1
  if (times < toldFrom) return null
  return { times, sameSubject: within.some((one) => alike(one.subject, asked.subject)) }
}

// Small words say nothing of what a request is about.
const empty = new Set(
  ['pour', 'dans', 'avec', 'sans', 'sous', 'entre', 'leur', 'notre', 'votre', 'cette', 'demande', 'audience'].concat([
    'suite',
    'about',
    'from',
    'with',
    'request',
  ]),
)

const wordsOf = (subject: string) =>
  new Set((fold(subject).match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((word) => !empty.has(word)))

/** Two subjects are about the same thing when half of the words of the shorter one come back in the other. */
export function alike(left: string, right: string): boolean {
  const [a, b] = [wordsOf(left), wordsOf(right)]
  const fewest = Math.min(a.size, b.size)
  return fewest > 0 && a.intersection(b).size * 2 >= fewest
}
