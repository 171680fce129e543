import { officeOf, todayOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { Reads } from '@cabinet/store/store.ts'
import type { FigureLine } from '../rules/figure.ts'
import { indicators } from '../rules/indicators.ts'
import type { Bureau, Edition } from '../rules/report.ts'
import type { ReportContent } from '../rules/report-content.ts'
import { commitmentRows, followUpOf } from './content-commitments.ts'
import { pagesAt, withFigures } from './content-pages.ts'
import { countedOf, figuresOf } from './figures.ts'
import { mayorOn } from './heads-of.ts'
import type { ReportAt } from './issue-of.ts'
import { figuresIn, restatementsBefore } from './restatements.ts'
import { chosenFigures, thresholdsOf } from './setting-of.ts'
import { splitsOf } from './splits.ts'

/** What is overdue at the end of the quarter: its list is printed, not only its figure. */
const overdueCode = 'DC4o'
const isDirective = (code: string) => /^DC[1-7][a-z]$/.test(code)

export type ContentAsked = { report: ReportAt; edition: Edition; asOf: Date }

/** The same, as it is asked of the thread that counts. */
export const contentOf = (read: Reads, { report, edition, asOf }: ContentAsked): Promise<ReportContent> =>
  buildContent(read, { ...report, asOf }, edition)

/**
 * Everything one edition prints, by what was known at `report.asOf`: the same for ever for the same moment, whatever is
 * written down later.
 */
export async function buildContent(read: Reads, report: ReportAt, edition: Edition): Promise<ReportContent> {
  const { id, year, quarter, from, to, number, asOf } = report
  const asked = { period: { from, to }, asOf, edition }
  const office = await officeOf(read)
  const mayor = await mayorOn(read, await todayOf(read, asOf))
  const figures = await figuresOf(read, asked)
  const splits = await splitsOf(read, asked)
  const pages = await pagesAt(read, id, asOf)
  const overdue = await countedOf(read, { ...asked, code: overdueCode, part: 'counted' })
  const rows = await commitmentRows(read, overdue, { asOf, edition })
  const content = {
    ...{ edition, office: office?.name ?? '', quarter: { year, quarter }, from, to, number, asOf: asOf.toISOString() },
    minimum: (await thresholdsOf(read, edition)).minimum,
    mayor: { name: mayor?.name ?? '', figures: chosenFrom(figures, await chosenFigures(read)), texts: pages.mayor },
    followUp: await followUpOf(read, report, edition),
    directives: {
      figures: figures.filter((line) => isDirective(line.code)),
      splits: splits.filter((split) => isDirective(split.code)),
      overdue: rows,
      reservedLeftOut: rows.every((row) => row.text !== ''),
    },
    pages: pages.bureaus.map(withFigures(figures, splits, isOnPage)),
  }
  const method = figuresIn(content).map(({ code }) => ({ code, formula: formulas.get(code) ?? 0 }))
  return { ...content, method, restatements: await restatementsBefore(read, report, edition) }
}

const formulas = new Map(indicators.map(({ code, formula }) => [code, formula]))
const bureauOf = new Map(indicators.map(({ code, bureau }) => [code, bureau]))

/** The directives have a chapter of their own. */
const isOnPage = (code: string, bureau: Bureau) => bureauOf.get(code) === bureau && !isDirective(code)

const chosenFrom = (figures: readonly FigureLine[], chosen: readonly string[]) =>
  chosen.flatMap((code) => figures.find((line) => line.code === code) ?? [])
