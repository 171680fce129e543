import type { ReportBlock, ReportCell, ReportColumn } from '@cabinet/paper/activity-report.ts'
import type { Figure, FigureLine } from '../../rules/figure.ts'
import { changeOf, type FigureChange, reaches } from '../../rules/figure-change.ts'
import { indicatorOf } from '../../rules/indicators.ts'
import { figureName, type PaperDesk } from './paper-words.ts'

type Named = { caption: string; empty: string }

/** The figures of one bureau: now, the quarter before, the same one last year, and what was aimed at. */
export function figureTable(desk: PaperDesk, lines: readonly FigureLine[], named: Named): ReportBlock {
  return { kind: 'table', ...named, columns: columnsOf(desk), rows: lines.map((line) => rowOf(desk, line)) }
}

const keyWeights = [3.7, 1.4, 1.15, 1.2, 1]

/** The mayor's: larger, with an arrow and what it means. */
export function keyTable(desk: PaperDesk, lines: readonly FigureLine[], named: Named): ReportBlock {
  const [name, now, ...others] = columnsOf(desk).map((one, at) => ({ ...one, weight: keyWeights[at] ?? one.weight }))
  const change: ReportColumn = { label: desk.t('paper.column.change'), weight: 1.5 }
  const columns = [name, now, change, ...others].flatMap((one) => one ?? [])
  const rows = lines.map((line) => {
    const [first, value, before, ...rest] = rowOf(desk, line)
    const plain = before && { text: before.text, ...(before.look ? { look: before.look } : {}) }
    return [first, value, changeCell(desk, line), plain, ...rest].flatMap((cell) => cell ?? [])
  })
  return { kind: 'table', look: 'key', ...named, columns, rows }
}

function columnsOf({ t }: PaperDesk): ReportColumn[] {
  return [
    { label: t('paper.column.figure'), weight: 3.1 },
    { label: t('paper.column.now'), weight: 1.35, align: 'end' },
    { label: t('paper.column.before'), weight: 1.3, align: 'end' },
    { label: t('paper.column.lastYear'), weight: 1.3, align: 'end' },
    { label: t('paper.column.target'), weight: 1.1, align: 'end' },
  ]
}

function rowOf(desk: PaperDesk, line: FigureLine): ReportCell[] {
  const { code, now, before, lastYear } = line
  const revised = line.formulaChanged ? desk.t('paper.formulaChanged') : ''
  return [
    { text: figureName(desk, code), small: [code, behind(desk, code, now), revised].filter(Boolean).join(' · ') },
    { ...figureCell(desk, code, now), ...(now.value === null ? {} : { look: 'strong' as const }) },
    { ...figureCell(desk, code, before), small: differenceOf(desk, line, before) },
    { ...figureCell(desk, code, lastYear), small: differenceOf(desk, line, lastYear) },
    targetCell(desk, line),
  ]
}

/** The number, or the sentence that stands in its place. */
export function figureCell(desk: PaperDesk, code: string, figure: Figure): ReportCell {
  if (figure.value === null) return { text: desk.silence(figure), look: 'quiet' }
  return { text: desk.value(figure.value, desk.unitOf(code)) }
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
