import type { Day } from '@cabinet/office/day.ts'
import type { FactKind } from '@cabinet/office/fact-kinds.ts'
import { addWorkingDays } from '@cabinet/office/working-days.ts'
import type { Cohort, Counted, KnownFact, Life, Setting } from './indicator.ts'
import type { Period } from './period.ts'

export const within = (day: Day | null | undefined, { from, to }: Period): boolean => !!day && from <= day && day <= to

/** The first fact of one of these kinds in a life. */
export const first = (life: Life, ...kinds: FactKind[]): KnownFact | undefined =>
  life.facts.find((fact) => kinds.includes(fact.kind))

/** The last one. */
export const last = (life: Life, ...kinds: FactKind[]): KnownFact | undefined =>
  life.facts.findLast((fact) => kinds.includes(fact.kind))

export const has = (life: Life, ...kinds: FactKind[]): boolean => life.facts.some((fact) => kinds.includes(fact.kind))

export const thingsOf = (lives: readonly Life[]): string[] => lives.map((life) => life.thing)

/** Whether a life belongs to a cohort: one of these facts has its day, due day or moment in the period. */
export function belongs(life: Life, { kinds, by }: Cohort, period: Period): boolean {
  return life.facts.some((fact) => kinds.includes(fact.kind) && within(by === 'at' ? fact.on : fact[by], period))
}

/** The last word on how it ended: an end that was taken back is none. */
export function standingEnd(life: Life, ends: FactKind, reopens: FactKind): KnownFact | undefined {
  const said = last(life, ends, reopens)
  return said?.kind === ends ? said : undefined
}

/** The last of so many working days after a day; a quarter asks for the same few days thousands of times. */
function lastOf({ calendar }: Setting, workingDays: number): (day: Day) => Day {
  const known = new Map<Day, Day>()
  return (day) => {
    const found = known.get(day) ?? addWorkingDays(day, workingDays, calendar)
    known.set(day, found)
    return found
  }
}

type Step = { from: (life: Life) => Day | undefined; to: (life: Life) => Day | undefined; workingDays: number }

/** Of those whose delay has run out, so that those who took longer are known to have, those where the step was made within it. */
export function madeWithin(lives: readonly Life[], setting: Setting, { from, to, workingDays }: Step): Counted {
  const lastDay = lastOf(setting, workingDays)
  const [counted, among]: [string[], string[]] = [[], []]
  for (const life of lives) {
    const begun = from(life)
    if (begun === undefined || lastDay(begun) >= setting.today) continue
    among.push(life.thing)
    const made = to(life)
    if (made && made <= lastDay(begun)) counted.push(life.thing)
  }
  return { counted, among }
}

/** Of what fell due in the period, done or not, what was done by the day first given. */
export function keptByDue(
  lives: readonly Life[],
  { period, today }: Setting,
  { opens, done }: { opens: FactKind; done: (life: Life) => Day | undefined },
): Counted {
  const among = lives.filter((life) => {
    const due = first(life, opens)?.due
    return within(due, period) && (due ?? '') < today
  })
  const counted = among.filter((life) => {
    const [due, made] = [first(life, opens)?.due, done(life)]
    return due && made && made <= due
  })
  return { counted: thingsOf(counted), among: thingsOf(among) }
}

/** Everything in the cohort, counted. */
export const everything = (lives: readonly Life[]): Counted => ({ counted: thingsOf(lives), among: null })

/** A part of the cohort. */
export const share = (lives: readonly Life[], holds: (life: Life) => boolean): Counted => ({
  counted: thingsOf(lives.filter(holds)),
  among: thingsOf(lives),
})

/** What was measured on each life on which it can be measured. */
export function measured(lives: readonly Life[], measure: (life: Life) => number | null): Counted {
  const values = lives.flatMap((life) => {
    const value = measure(life)
    return value === null ? [] : [{ thing: life.thing, value }]
  })
  return { counted: values.map((one) => one.thing), among: null, values }
}
