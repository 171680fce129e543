import type { ReportBlock, ReportCell, ReportColumn } from '@cabinet/paper/activity-report.ts'
import type { Figure, FigureLine } from '../../rules/figure.ts'
import { changeOf, type FigureChange, reaches, reachesBack } from '../../rules/figure-change.ts'
import { indicatorOf } from '../../rules/indicators.ts'
import { figureName, type PaperDesk } from './paper-words.ts'

type Named = { caption: string; empty: string }
type Column = 'figure' | 'now' | 'change' | 'before' | 'lastYear' | 'target'
type Weights = Record<Column, number>

const weights: Weights = { figure: 2.7, now: 1.5, change: 1.5, before: 1.45, lastYear: 1.45, target: 1.05 }
/** The mayor reads nothing else: larger letters. */
const keyWeights: Weights = { figure: 3.5, now: 1.5, change: 1.5, before: 1.25, lastYear: 1.25, target: 1 }

/** The figures of one bureau: now, the quarter before, the same one last year, and what was aimed at. */
export function figureTable(desk: PaperDesk, lines: readonly FigureLine[], named: Named): ReportBlock {
  const columns = columnsIn(lines).filter((one) => one !== 'change')
  return { kind: 'table', ...named, ...cellsOf(desk, lines, { columns, weights }) }
}

/** The mayor's: larger, with an arrow and what it means. */
export function keyTable(desk: PaperDesk, lines: readonly FigureLine[], named: Named): ReportBlock {
  const table = cellsOf(desk, lines, { columns: columnsIn(lines), weights: keyWeights })
  return { kind: 'table', look: 'key', ...named, ...table }
}

/** A column in which every line would say the same nothing is left out. */
function columnsIn(lines: readonly FigureLine[]): Column[] {
  const isBefore = reachesBack(lines, 'before')
  return [
    ...(['figure', 'now'] as const),
    ...(isBefore ? (['change', 'before'] as const) : []),
    ...(reachesBack(lines, 'lastYear') ? (['lastYear'] as const) : []),
    ...(lines.some(({ target }) => target !== null) ? (['target'] as const) : []),
  ]
}

type Shape = { columns: readonly Column[]; weights: Weights }

function cellsOf(desk: PaperDesk, lines: readonly FigureLine[], { columns, weights }: Shape) {
  const isCompared = columns.includes('change')
  return {
    columns: columns.map((one): ReportColumn => {
      const align = one === 'figure' || one === 'change' ? 'start' : 'end'
      return { label: desk.t(`paper.column.${one}`), weight: weights[one], align }
    }),
    rows: lines.map((line) => columns.map((one) => cellOf(desk, line, { column: one, isCompared }))),
  }
}

/** `isCompared`: the movement has a column of its own, and is not said again under what was before. */
function cellOf(desk: PaperDesk, line: FigureLine, at: { column: Column; isCompared: boolean }): ReportCell {
  const { code, now, before, lastYear } = line
  const small = (then: Figure) => ({ small: differenceOf(desk, line, then) })
  if (at.column === 'figure') return nameCell(desk, line)
  if (at.column === 'now')
    return { ...figureCell(desk, code, now), ...(now.value === null ? {} : { look: 'strong' as const }) }
  if (at.column === 'change') return changeCell(desk, line)
  if (at.column === 'target') return targetCell(desk, line)
  if (at.column === 'lastYear') return { ...figureCell(desk, code, lastYear), ...small(lastYear) }
  return { ...figureCell(desk, code, before), ...(at.isCompared ? {} : small(before)) }
}

function nameCell(desk: PaperDesk, { code, now, formulaChanged }: FigureLine): ReportCell {
  const revised = formulaChanged ? desk.t('paper.formulaChanged') : ''
  const small = [code, behind(desk, code, now), revised].filter(Boolean).join(' · ')
  return { text: figureName(desk, code), small }
}

/** The number, or the sentence that stands in its place. */
export function figureCell(desk: PaperDesk, code: string, figure: Figure): ReportCell {
  if (figure.value === null) return { text: desk.silence(figure), look: 'quiet' }
  return { text: desk.value(figure.value, desk.unitOf(code)) }
}

/** The same where many stand beside each other: that it is not published goes without saying. */
export function shortCell(desk: PaperDesk, code: string, figure: Figure): ReportCell {
  const { t, content } = desk
  if (figure.value !== null || figure.silence !== 'too-few') return figureCell(desk, code, figure)
  const { minimum } = content
  const text = minimum === undefined ? t('paper.silence.fewUnsaid') : t('paper.silence.few', { minimum })
  return { text, look: 'quiet' }
}

/** What stands behind a number: how many of how many, between what and what, nine out of ten. */
export function behind({ t, number, value, unitOf }: PaperDesk, code: string, figure: Figure): string {
  const { counted, among, low, high, ninth, age } = figure
  if (figure.value === null) return ''
  const unit = unitOf(code)
  const isMoney = indicatorOf(code)?.measure === 'ratio'
  const parts = [
    among !== null && counted !== null && !isMoney
      ? t('paper.behind.among', { counted: number(counted), among: number(among) })
      : '',
    low !== null && high !== null ? t('paper.behind.interval', { low: number(low / 10), high: number(high / 10) }) : '',
    among === null && ninth !== null && counted !== null ? t('paper.behind.of', { count: counted }) : '',
    ninth === null ? '' : t('paper.behind.ninth', { value: value(ninth, unit) }),
    age === null ? '' : t('paper.behind.age', { value: value(age, 'days') }),
  ]
  return parts.filter(Boolean).join(' · ')
}

const arrows = { up: '↑', down: '↓', same: '→' } as const

/** « ↑ +3,2 points »; of a share, points and not per cent. */
function said({ value, unitOf }: PaperDesk, code: string, { way, difference }: FigureChange): string {
  const unit = unitOf(code)
  const amount = value(difference, unit === 'percent' ? 'points' : unit)
  return `${arrows[way]}\u00a0${difference > 0 ? '+' : ''}${amount}`
}

const directionOf = (code: string) => indicatorOf(code)?.direction ?? 'none'

function differenceOf(desk: PaperDesk, { code, now }: FigureLine, then: Figure): string {
  const change = changeOf(now, then, directionOf(code))
  return change && change.way !== 'same' ? said(desk, code, change) : ''
}

function changeCell(desk: PaperDesk, { code, now, before }: FigureLine): ReportCell {
  const change = changeOf(now, before, directionOf(code))
  if (!change) return { text: '–', look: 'quiet' }
  const verdict = change.verdict === 'plain' ? '' : desk.t(`paper.verdict.${change.verdict}`)
  if (change.way === 'same') return { text: `${arrows.same}\u00a0${verdict}` }
  const look = change.verdict === 'better' ? 'good' : change.verdict === 'worse' ? 'bad' : undefined
  return { text: said(desk, code, change), small: verdict, ...(look ? { look } : {}) }
}

function targetCell(desk: PaperDesk, { code, now, target }: FigureLine): ReportCell {
  if (target === null) return { text: '–', look: 'quiet' }
  const reached = reaches(now.value, target, directionOf(code))
  const small = reached === null ? '' : desk.t(reached ? 'paper.target.reached' : 'paper.target.missed')
  return { text: desk.value(target, desk.unitOf(code)), small }
}
