import { officeOf } from '@cabinet/blocks/people/server/office-now.ts'
import type { PrintDesk } from '@cabinet/duties/mail/server/papers/print-desk.ts'
import { allow } from '@cabinet/office/permission.ts'
import { Refusal } from '@cabinet/office/refusal.ts'
import { type CsvCell, csvText } from '@cabinet/paper/csv.ts'
import { spreadsheet } from '@cabinet/paper/spreadsheet.ts'
import { type Locale, wordsOf } from '@cabinet/words/words.ts'
import type { Figure, Split } from '../rules/figure.ts'
import { shownValue } from '../rules/figure-change.ts'
import type { Unit } from '../rules/indicator.ts'
import { indicatorOf } from '../rules/indicators.ts'
import { reportsPermissions } from '../rules/permissions.ts'
import { rowName } from '../rules/row-name.ts'
import type { StatisticsAsked } from '../rules/statistics-forms.ts'
import { reportsEn } from '../words/en.ts'
import { reportsFr } from '../words/fr.ts'
import { type SaidLine, statisticSplits, statisticsOf } from './statistics-figures.ts'

type File = { name: string; bytes: Uint8Array }

/** The figures as a list for a spreadsheet: what is masked stays masked, and a number is a number. */
export async function figuresCsv(desk: PrintDesk, asked: StatisticsAsked): Promise<File> {
  const said = await saying(desk)
  const { lines } = await statisticsOf(desk.store, desk.person, asked)
  const rows = lines.map((line) => figureCells(said, line))
  return csvFile(said, { name: said.t('statistics.file.name'), heads: figureHeads(said), rows }, asked)
}

/** The figures told apart, one line for each row and indicator. */
export async function splitsCsv(desk: PrintDesk, asked: StatisticsAsked): Promise<File> {
  const said = await saying(desk)
  const splits = await statisticSplits(desk.store, desk.person, asked)
  const rows = splits.flatMap((split) => splitCells(said, split))
  return csvFile(said, { name: said.t('statistics.file.detail'), heads: splitHeads(said), rows }, asked)
}

/** Both as a workbook. */
export async function figuresXlsx(desk: PrintDesk, asked: StatisticsAsked): Promise<File> {
  const said = await saying(desk)
  const { lines } = await statisticsOf(desk.store, desk.person, asked)
  const splits = await statisticSplits(desk.store, desk.person, asked)
  const bytes = await spreadsheet([
    {
      name: said.t('statistics.file.figures'),
      heads: figureHeads(said),
      rows: lines.map((line) => figureCells(said, line)),
      widths: [8, 18, 40, 14, 14],
    },
    {
      name: said.t('statistics.file.splits'),
      heads: splitHeads(said),
      rows: splits.flatMap((split) => splitCells(said, split)),
      widths: [12, 34, 8, 34, 14, 14],
    },
  ])
  return { name: nameOf(said.t('statistics.file.name'), asked, 'xlsx'), bytes }
}

type Saying = { locale: Locale; t: (key: string, details?: object) => string }

/** Files speak the office's language, and are for whoever may read the figures. */
async function saying({ store, person }: PrintDesk): Promise<Saying> {
  allow(reportsPermissions, person, 'reports.figures')
  const office = await officeOf(store.read)
  if (!office) throw new Refusal('people.not-set-up')
  const t = wordsOf('reports', { fr: reportsFr, en: reportsEn }, office.locale) as unknown as Saying['t']
  return { locale: office.locale, t }
}

const nameOf = (name: string, { from, to }: StatisticsAsked, ending: string) => `${name}-${from}-${to}.${ending}`

type Rows = { name: string; heads: string[]; rows: readonly (readonly CsvCell[])[] }

function csvFile(said: Saying, { name, heads, rows }: Rows, asked: StatisticsAsked): File {
  const text = csvText(heads, rows, said.locale === 'fr' ? ',' : '.')
  return { name: nameOf(name, asked, 'csv'), bytes: new TextEncoder().encode(text) }
}

const figureHeads = ({ t }: Saying): string[] => [
  ...['code', 'bureau'].map((key) => t(`statistics.file.${key}`)),
  ...['figure', 'now'].map((key) => t(`statistics.column.${key}`)),
  ...['unit', 'counted', 'among', 'low', 'high', 'ninth', 'age', 'silence'].map((key) => t(`statistics.file.${key}`)),
  ...['before', 'lastYear', 'target'].map((key) => t(`statistics.column.${key}`)),
]

function figureCells({ t }: Saying, line: SaidLine): (string | number | null)[] {
  const { code, bureau, unit, now, before, lastYear, target } = line
  return [
    ...[code, t(`drafting.bureau.${bureau}`), t(`figures.indicators.${code}.name`)],
    ...[shown(now.value, unit), t(`statistics.unit.${unit}`)],
    ...behindCells(now, unit),
    now.silence && t(`figures.silence.${now.silence}`),
    ...[shown(before.value, unit), shown(lastYear.value, unit), shown(target, unit)],
  ]
}

/** What stands behind a value. Of a masked one nothing does. */
function behindCells(figure: Figure, unit: Unit): (number | null)[] {
  if (figure.silence === 'masked') return [null, null, null, null, null, null]
  const { counted, among, low, high, ninth, age } = figure
  return [counted, among, shown(low, 'percent'), shown(high, 'percent'), shown(ninth, unit), shown(age, 'days')]
}

const shown = (value: number | null, unit: Unit): number | null => (value === null ? null : shownValue(value, unit))

const splitHeads = ({ t }: Saying): string[] => [
  ...['by', 'row', 'code'].map((key) => t(`statistics.file.${key}`)),
  ...['figure', 'now'].map((key) => t(`statistics.column.${key}`)),
  ...['unit', 'counted', 'among', 'ninth', 'silence'].map((key) => t(`statistics.file.${key}`)),
]

function splitCells({ t, locale }: Saying, { by, columns, rows }: Split): (string | number | null)[][] {
  return rows.flatMap((row) =>
    columns.flatMap((code) => {
      const figure = row.figures[code]
      if (!figure) return []
      const unit = indicatorOf(code)?.unit ?? 'number'
      const masked = figure.silence === 'masked'
      return [
        [
          ...[t(`statistics.head.${by}`), rowName({ by, row, locale, t }), code, t(`figures.indicators.${code}.name`)],
          ...[shown(figure.value, unit), t(`statistics.unit.${unit}`)],
          ...[masked ? null : figure.counted, masked ? null : figure.among, shown(figure.ninth, unit)],
          figure.silence && t(`figures.silence.${figure.silence}`),
        ],
      ]
    }),
  )
}
