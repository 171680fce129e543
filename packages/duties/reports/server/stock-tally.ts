import type { Day } from '@cabinet/office/day.ts'
import type { FactKind } from '@cabinet/office/fact-kinds.ts'
import { type FactSums, factSums } from '@cabinet/store/fact-sums.ts'
import type { Reads } from '@cabinet/store/store.ts'
import type { Setting } from '../rules/indicator.ts'
import { momentsOf } from './setting-of.ts'

/** How many facts of some kinds were written before a moment, by the day they count for and the day they are due. */
export type Tally = (asked: {
  kinds: readonly FactKind[]
  before: Date
  openOnly: boolean
}) => Promise<{ day: Day; due: Day | null; times: number }[]>

/** What was ended is told by the moment it was written, within the period; what was begun by its day, however late it was written. */
export function boundOf(setting: Setting): Date {
  return new Date(Math.min(setting.asOf, momentsOf(setting).end.getTime()))
}

/**
 * The facts behind the stocks of several periods, all as known at one moment: each kind is walked once, whatever the number of
 * periods, stocks and editions that ask for it.
 */
export function tallyOf(read: Reads, settings: readonly Setting[]): Tally {
  const known = [...new Set(settings.map((one) => one.asOf))]
  const ended = [...new Set(settings.map((one) => boundOf(one).getTime()))]
  const walked = new Map<string, Promise<FactSums[]>>()
  return async (asked) => {
    // What was begun is asked for as it is known now, what was ended by the end of each period.
    const moments = known.includes(asked.before.getTime()) ? known : ended
    const key = [...asked.kinds, ...moments].join()
    const before = moments.map((moment) => new Date(moment))
    const sums = walked.get(key) ?? factSums(read, { kinds: asked.kinds, before })
    walked.set(key, sums)
    const place = moments.indexOf(asked.before.getTime())
    return (await sums).map(({ day, due, all, open }) => ({
      ...{ day, due },
      times: (asked.openOnly ? open : all)[place] ?? 0,
    }))
  }
}
