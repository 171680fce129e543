import type { ReportBlock, ReportCell, ReportChapter } from '@cabinet/paper/activity-report.ts'
import { leastOf } from '../../rules/indicator-sources.ts'
import { indicatorOf } from '../../rules/indicators.ts'
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
      { label: t('paper.column.code'), weight: 0.75 },
      { label: t('paper.column.figure'), weight: 4.4 },
      { label: t('paper.column.owner'), weight: 1.1 },
      { label: t('paper.column.unit'), weight: 1.1 },
      { label: t('paper.column.level'), weight: 1.1 },
      { label: t('paper.column.least'), weight: 0.9, align: 'end' },
      { label: t('paper.column.version'), weight: 0.8, align: 'end' },
    ],
    rows: content.method.map((one) => methodRow(desk, one)),
  }
  const lead: ReportBlock = { kind: 'text', text: t('paper.method.lead') }
  return { title: t('paper.chapter.method'), blocks: [lead, table] }
}

function methodRow(desk: PaperDesk, { code, formula }: ReportContent['method'][number]): ReportCell[] {
  const { t, content } = desk
  const one = indicatorOf(code)
  const needsSome = one && leastOf(one) === 'least'
  return [
    { text: code },
    { text: figureName(desk, code), small: figureMethod(desk, code) },
    { text: one ? t(`drafting.bureau.${one.bureau}`) : '' },
    { text: one ? t(`paper.unit.${one.unit}`) : '' },
    { text: one ? t(`paper.level.${one.level}`) : '' },
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
      { label: t('paper.column.figure'), weight: 3 },
      { label: t('paper.column.quarter'), weight: 1.4 },
      { label: t('paper.column.was'), weight: 1.1, align: 'end' },
      { label: t('paper.column.nowSaid'), weight: 1.1, align: 'end' },
      { label: t('paper.column.by'), weight: 1, align: 'end' },
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
    figureCell(desk, one.code, one.was),
    figureCell(desk, one.code, one.now),
    { text: difference, look: 'strong' },
    { text: t(`paper.restatements.because.${one.because}`) },
  ]
}

/** « 3e trimestre 2026 » */
export function quarterName({ t }: Pick<PaperDesk, 't'>, { year, quarter }: ReportContent['quarter']): string {
  return t('drafting.quarterOf', { quarter: t(`drafting.quarter.${quarter as 1 | 2 | 3 | 4}`), year: String(year) })
}
