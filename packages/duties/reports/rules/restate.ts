import type { Figure, FigureLine } from './figure.ts'
import type { Quarter } from './period.ts'
import type { Restatement } from './report-content.ts'

/** What is said of a figure, without the interval around it: two that say the same are the same. */
const saidOf = ({ value, counted, among, ninth, age, silence }: Figure) =>
  JSON.stringify([value, counted, among, ninth, age, silence])

type Compared = {
  quarter: Quarter
  /** The figures as they were frozen, and the version of the formula each was counted by. */
  frozen: readonly Pick<FigureLine, 'code' | 'now'>[]
  formulas: ReadonlyMap<string, number>
  /** The same, counted again by what is known, and by the formulas that hold, today. */
  again: readonly Pick<FigureLine, 'code' | 'now'>[]
  formulasNow: ReadonlyMap<string, number>
}

/** What a frozen quarter would say otherwise today, and why. A figure that is not counted any more is left as it was. */
export function restate({ quarter, frozen, formulas, again, formulasNow }: Compared): Restatement[] {
  const counted = new Map(again.map((line) => [line.code, line.now]))
  const once = new Map(frozen.map((line) => [line.code, line.now]))
  return [...once].flatMap(([code, was]) => {
    const now = counted.get(code)
    // Where nothing was published and nothing would be, there is nothing to restate.
    if (!now || saidOf(was) === saidOf(now) || (was.value === null && now.value === null)) return []
    const because = formulas.get(code) === formulasNow.get(code) ? 'later-facts' : 'formula'
    return [{ code, quarter, was, now, because } satisfies Restatement]
  })
}

/** How much was added or taken away, when both say a number. */
export const restatedBy = ({ was, now }: Pick<Restatement, 'was' | 'now'>): number | null =>
  was.value === null || now.value === null ? null : now.value - was.value
