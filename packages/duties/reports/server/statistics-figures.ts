import { may } from '@cabinet/office/permission.ts'
import type { Person } from '@cabinet/office/person.ts'
import type { Reads, Store } from '@cabinet/store/store.ts'
import type { FigureLine } from '../rules/figure.ts'
import type { Indicator } from '../rules/indicator.ts'
import { indicatorOf, indicators, indicatorsOf } from '../rules/indicators.ts'
import { reportsPermissions } from '../rules/permissions.ts'
import { periodBefore, samePeriodLastYear } from '../rules/quarter.ts'
import type { Bureau } from '../rules/report.ts'
import type { StatisticsAsked } from '../rules/statistics-forms.ts'
import { type FiguresAsked, thresholdsFor } from './figures.ts'
import type { FiguresJob } from './figures-jobs.ts'
import { figuresAsked } from './figures-worker.ts'
import { thresholdsOf } from './setting-of.ts'
import { targetsAt } from './statistics-targets.ts'

/** What a screen needs to know of an indicator to say its value; its name stands in the words under its code. */
export type Said = Pick<Indicator, 'code' | 'bureau' | 'level' | 'unit' | 'direction' | 'measure' | 'formula' | 'opens'>
export type SaidLine = FigureLine & Said

const saidOf = ({ code, bureau, level, unit, direction, measure, formula, opens }: Indicator): Said => ({
  ...{ code, bureau, level, unit, direction, measure, formula, opens },
})

/** Indicators as the screens say them. */
export const saidIndicators = (): Said[] => indicators.map(saidOf)

/**
 * For whose eyes: complete for whoever may read the reserved in it; for everybody else without anything reserved, though
 * from as small a number as inside the office.
 */
export async function eyesOf(read: Reads, person: Person): Promise<Pick<FiguresAsked, 'edition' | 'minimum'>> {
  if (may(reportsPermissions, person, 'reports.complete')) return { edition: 'mayor' }
  return { edition: 'council', minimum: (await thresholdsOf(read, 'mayor')).minimum }
}

/** One kind of counting, as the thread that counts is asked for it. */
export type JobOf<What extends FiguresJob['what']> = Extract<FiguresJob, { what: What }>

type Asked = StatisticsAsked & { codes?: readonly string[] }

/** The figures of a period as they are known now, each with what is needed to say it. */
export async function statisticsOf(store: Store, person: Person, { from, to, bureau, codes }: Asked) {
  const period = { from, to }
  const eyes = await eyesOf(store.read, person)
  const asking = { what: 'figures', period, ...eyes, codes: codes ?? codesOf(bureau) } as const
  const { answer, asOf } = await figuresAsked<JobOf<'figures'>>(store, asking)
  // What was counted is kept a while; what is aimed at holds from the moment it is said.
  const aims = await targetsAt(store.read, to)
  return {
    ...{ period, before: periodBefore(period), lastYear: samePeriodLastYear(period), asOf },
    complete: eyes.edition === 'mayor',
    minimum: (await thresholdsFor(store.read, eyes)).minimum,
    lines: answer.flatMap((line): SaidLine[] => {
      const indicator = indicatorOf(line.code)
      return indicator ? [{ ...line, target: aims.get(line.code) ?? null, ...saidOf(indicator) }] : []
    }),
  }
}

/** The figures of a period told apart by unit, sort, month, age. */
export async function statisticSplits(store: Store, person: Person, { from, to, bureau }: StatisticsAsked) {
  const eyes = await eyesOf(store.read, person)
  const asking = { what: 'splits', period: { from, to }, ...eyes, codes: codesOf(bureau) } as const
  return (await figuresAsked<JobOf<'splits'>>(store, asking)).answer
}

const codesOf = (bureau: Bureau | undefined) => (bureau ? indicatorsOf(bureau) : indicators).map((one) => one.code)
