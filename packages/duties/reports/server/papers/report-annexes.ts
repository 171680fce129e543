import type { ReportBlock, ReportCell, ReportChapter } from '@cabinet/paper/activity-report.ts'
import type { Figure } from '../../rules/figure.ts'
import { leastOf } from '../../rules/indicator-sources.ts'
import { indicatorOf, indicators } from '../../rules/indicators.ts'
import type { ReportContent, Restatement } from '../../rules/report-content.ts'
import { restatedBy } from '../../rules/restate.ts'
import { figureCell } from './figure-table.ts'
import { figureMethod, figureName, type PaperDesk } from './paper-words.ts'

type Chapter = Omit<ReportChapter, 'number'>

/** Every figure printed: what it counts and from which facts, whose it is, from how many on, and by which version of its formula. */
export function methodChapter(desk: PaperDesk): Chapter {
  const { t, content } = desk
  const table: ReportBlock = {
    ...{ kind: 'table', caption: t('paper.method.caption'), empty: t('paper.method.none') },
    columns: [
      { label: t('paper.column.code'), weight: 0.8 },
      { label: t('paper.column.figure'), weight: 5 },
      { label: t('paper.column.owner'), weight: 1.5 },
      { label: t('paper.column.unitAndLevel'), weight: 1.5 },
      { label: t('paper.column.least'), weight: 1, align: 'end' },
      { label: t('paper.column.version'), weight: 0.9, align: 'end' },
    ],
    rows: content.method.toSorted((a, b) => placeOf(a.code) - placeOf(b.code)).map((one) => methodRow(desk, one)),
  }
  const lead: ReportBlock = { kind: 'text', text: t('paper.method.lead') }
  return { title: t('paper.chapter.method'), blocks: [lead, table] }
}

/** Bureau by bureau, in the order of the chapters; what is counted no more comes last. */
const placeOf = (code: string) => places.get(code) ?? indicators.length
const places = new Map(indicators.map(({ code }, place) => [code, place]))

function methodRow(desk: PaperDesk, { code, formula }: ReportContent['method'][number]): ReportCell[] {
  const { t, content } = desk
  const one = indicatorOf(code)
  const needsSome = one && leastOf(one) === 'least'
  return [
    { text: code },
    { text: figureName(desk, code), small: figureMethod(desk, code) },
    { text: one ? t(`drafting.bureau.${one.bureau}`) : '' },
    one ? { text: t(`paper.unit.${one.unit}`), small: t(`paper.level.${one.level}`) } : { text: '' },
    { text: needsSome && content.minimum !== undefined ? String(content.minimum) : '–' },
    { text: String(formula) },
  ]
}

/** What was published and would be said otherwise today. */
export function restatementsChapter(desk: PaperDesk): Chapter {
  const { t, content } = desk
  const table: ReportBlock = {
    ...{ kind: 'table', caption: t('paper.restatements.caption'), empty: t('paper.restatements.none') },
    columns: [
      { label: t('paper.column.figure'), weight: 2.4 },
      { label: t('paper.column.quarter'), weight: 1.5 },
      { label: t('paper.column.was'), weight: 1.3, align: 'end' },
      { label: t('paper.column.nowSaid'), weight: 1.3, align: 'end' },
      { label: t('paper.column.by'), weight: 1.4, align: 'end' },
      { label: t('paper.column.because'), weight: 1.7 },
    ],
    rows: content.restatements.map((one) => restatedRow(desk, one)),
  }
  const lead: ReportBlock = { kind: 'text', text: t('paper.restatements.lead') }
  return { title: t('paper.chapter.restatements'), blocks: [lead, table] }
}

function restatedRow(desk: PaperDesk, one: Restatement): ReportCell[] {
  const { t } = desk
  const by = restatedBy(one)
  const unit = desk.unitOf(one.code)
  const difference = by === null ? '–' : `${by > 0 ? '+' : ''}${desk.value(by, unit === 'percent' ? 'points' : unit)}`
  return [
    { text: figureName(desk, one.code), small: one.code },
    { text: quarterName(desk, one.quarter) },
    restatedCell(desk, one.code, one.was),
    restatedCell(desk, one.code, one.now),
    { text: by === 0 ? '=' : difference, look: 'strong' },
    { text: t(`paper.restatements.because.${one.because}`) },
  ]
}

/** With what stands behind it: the same share of more is another figure. */
function restatedCell(desk: PaperDesk, code: string, figure: Figure): ReportCell {
  const { counted, among } = figure
  const cell = figureCell(desk, code, figure)
  if (figure.value === null || counted === null || among === null || desk.unitOf(code) === 'money') return cell
  return { ...cell, small: desk.t('paper.behind.among', { counted: desk.number(counted), among: desk.number(among) }) }
}

/** « 3e trimestre 2026 » */
export function quarterName({ t }: Pick<PaperDesk, 't'>, { year, quarter }: ReportContent['quarter']): string {
  return t('drafting.quarterOf', { quarter: t(`drafting.quarter.${quarter as 1 | 2 | 3 | 4}`), year: String(year) })
}
