import type { ReportBlock, ReportCell, ReportChapter } from '@cabinet/paper/activity-report.ts'
import { shortDay } from '@cabinet/paper/locale.ts'
import { isEmptyPage, isEmptyQuarter, isWrittenFor } from '../../rules/empty-quarter.ts'
import type { FigureLine, Split } from '../../rules/figure.ts'
import { reachesBack } from '../../rules/figure-change.ts'
import { type MayorField, mayorFields, type NarrativeField, narrativeFields } from '../../rules/report.ts'
import type { BureauPage, FollowUpRow } from '../../rules/report-content.ts'
import { figureTable, keyTable } from './figure-table.ts'
import type { PaperDesk } from './paper-words.ts'
import { captionOf, chartBlock, keptChart, sharesChart, splitBlocks, splitTable } from './split-blocks.ts'

type Chapter = Omit<ReportChapter, 'number'>

/** One page: ten figures, three successes, three difficulties, three decisions. */
export function mayorChapter(desk: PaperDesk): Chapter {
  const { t, content } = desk
  const { figures, texts } = content.mayor
  const named = { caption: t('paper.mayor.figures'), empty: t('paper.mayor.noFigures') }
  const written = (field: MayorField): ReportBlock[] => [
    { kind: 'heading', text: t(`paper.mayor.${field}`) },
    textOr(oneByOne(texts[field]), t(`paper.mayor.empty.${field}`)),
  ]
  return {
    title: t('paper.chapter.mayor'),
    blocks: [
      ...(isEmptyQuarter(content) ? [{ kind: 'note', look: 'box', text: t('paper.mayor.emptyQuarter') } as const] : []),
      keyTable(desk, figures, named),
      ...(figures.length > 0 ? readingOf(desk, figures) : []),
      ...mayorFields.flatMap(written),
    ],
  }
}

/** How its figures are to be read, and what they cannot be set beside. */
function readingOf({ t }: PaperDesk, figures: readonly FigureLine[]): ReportBlock[] {
  if (!reachesBack(figures, 'before')) return [quiet(t('paper.mayor.firstQuarter'))]
  const isYear = reachesBack(figures, 'lastYear')
  return [quiet(t('paper.mayor.reading')), ...(isYear ? [] : [quiet(t('paper.mayor.firstYear'))])]
}

/** They are asked for one a line: each stands on its own. */
const oneByOne = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => (line.trim() === '' || isListed.test(line) ? line : `– ${line.trim()}`))
    .join('\n')
const isListed = /^\s*([-–—•*]|\d{1,2}\s*[.)])\s+/

const quiet = (text: string): ReportBlock => ({ kind: 'note', look: 'quiet', text })
const textOr = (text: string, otherwise: string): ReportBlock =>
  text.trim() === '' ? quiet(otherwise) : { kind: 'text', text }

/** What became of what was observed on the report before. */
export function followUpChapter(desk: PaperDesk): Chapter {
  const { t, content } = desk
  const title = t('paper.chapter.followUp')
  if (!content.followUp) return { title, blocks: [quiet(t('paper.followUp.first'))] }
  const { number, rows } = content.followUp
  const caption = number ? t('paper.followUp.caption', { number }) : t('paper.followUp.captionUnnumbered')
  return {
    title,
    blocks: [owedTable(desk, rows, { caption, empty: t('paper.followUp.none'), head: t('paper.row.observation') })],
  }
}

type Named = { caption: string; empty: string; head: string }

function owedTable(desk: PaperDesk, rows: readonly FollowUpRow[], { head, ...named }: Named): ReportBlock {
  const { t } = desk
  const columns = [
    { label: head, weight: 3 },
    { label: t('paper.row.lead'), weight: 1.6 },
    { label: t('paper.row.due'), weight: 1.3 },
    { label: t('paper.row.state'), weight: 1.1 },
    { label: t('paper.row.proof'), weight: 1.5 },
  ]
  return { kind: 'table', ...named, columns, rows: rows.map((row) => owedRow(desk, row)) }
}

function owedRow({ t, owed, locale }: PaperDesk, row: FollowUpRow): ReportCell[] {
  const first = row.firstDueOn ?? row.dueOn
  const postponed =
    row.postponed > 0 && first ? t('paper.row.postponed', { count: row.postponed, first: shortDay(first, locale) }) : ''
  return [
    row.text === '' ? { text: t('paper.row.reserved'), look: 'quiet' } : { text: row.text },
    { text: row.lead },
    { text: row.dueOn ? shortDay(row.dueOn, locale) : t('paper.row.noDue'), small: postponed },
    { text: owed(`state.${row.state}`) },
    row.proof === '' ? { text: t('paper.row.noProof'), look: 'quiet' } : { text: row.proof },
  ]
}

/** What was ordered, what fell due and what became of it; unit by unit; and everything that is overdue. */
export function directivesChapter(desk: PaperDesk): Chapter {
  const { t, content } = desk
  const { figures, splits, overdue } = content.directives
  const byUnit = splits.find((split) => split.by === 'unit')
  const kept = byUnit && keptChart(desk, byUnit)
  const named = { caption: t('paper.directives.figures'), empty: t('paper.page.noFigures') }
  const listed = {
    ...{ caption: t('paper.directives.overdue'), empty: t('paper.directives.noOverdue') },
    head: t('paper.row.directive'),
  }
  return {
    title: t('paper.chapter.directives'),
    blocks: [
      figureTable(desk, figures, named),
      ...(byUnit && byUnit.rows.length > 0 ? [splitTable(desk, byUnit, captionOf(desk, byUnit))] : []),
      kept ? chartBlock(desk, t('paper.directives.kept'), kept) : quiet(t('paper.directives.keptNone')),
      ...toldApart(
        desk,
        splits.filter((split) => split !== byUnit && split.by !== 'age'),
      ),
      { kind: 'heading', text: t('paper.directives.overdueHead') },
      ...splits.filter((split) => split.by === 'age').flatMap((split) => splitBlocks(desk, split)),
      ...(content.edition === 'council' ? [quiet(t('paper.directives.reservedOut'))] : []),
      owedTable(desk, overdue, listed),
    ],
  }
}

/** What is told apart first, then what there was nothing to tell of: remarks in between would part what stands in pairs. */
function toldApart(desk: PaperDesk, splits: readonly Split[]): ReportBlock[] {
  const blocks = splits.flatMap((split) => splitBlocks(desk, split))
  const isRemark = (one: ReportBlock) => one.kind === 'note' || (one.kind === 'table' && one.rows.length === 0)
  return [...blocks.filter((one) => !isRemark(one)), ...blocks.filter(isRemark)]
}

/** One bureau: who answers for it, its figures, what it says beside them, and the figures told apart. */
export function bureauChapter(desk: PaperDesk, page: BureauPage): Chapter {
  const { t } = desk
  const title = t(`drafting.bureau.${page.bureau}`)
  const isElsewhere = page.bureau === 'direction' && page.figures.length === 0
  const named = { caption: t('paper.page.figures', { bureau: title }), empty: t('paper.page.noFigures') }
  const shares = page.splits.length === 0 ? sharesChart(desk, page.figures) : null
  const told = toldApart(desk, page.splits)
  return {
    title,
    under: page.head ? t('paper.page.answers', { head: page.head }) : t('paper.page.nobody'),
    blocks: [
      ...(page.silent
        ? [
            {
              kind: 'note',
              look: 'box',
              text: t(isWrittenFor(page) ? 'paper.page.silentWritten' : 'paper.page.silent'),
            } as const,
          ]
        : []),
      isElsewhere
        ? quiet(t('paper.page.elsewhere', { chapter: t('paper.chapter.directives') }))
        : figureTable(desk, page.figures, named),
      ...(isEmptyPage(page) ? [quiet(t('paper.page.nothing'))] : []),
      ...narrativeFields.flatMap((field) => narrative(desk, page, field)),
      ...(shares ? [chartBlock(desk, named.caption, shares)] : []),
      ...(told.length > 0 ? [{ kind: 'heading', text: t('paper.page.detail') } as const, ...told] : []),
    ],
  }
}

/** A silent bureau said nothing: its headings would only repeat it. */
function narrative({ t }: PaperDesk, page: BureauPage, field: NarrativeField): ReportBlock[] {
  const text = page.texts[field]
  if (page.silent && text.trim() === '') return []
  const heading: ReportBlock = { kind: 'heading', text: t(`issue.narrative.${field}`) }
  if (text.trim() === '') return [heading, quiet(t(`paper.page.empty.${field}`))]
  const said = field === 'decisions' ? oneByOne(text) : text
  return [heading, { kind: 'text', text: said, mark: page.carried.includes(field) ? t('paper.page.carried') : null }]
}
