import { type Column, Table } from '@cabinet/ui/table.tsx'
import { Link } from 'react-router'
import type { FigureLine } from '../rules/figure.ts'
import { reachesBack } from '../rules/figure-change.ts'
import { indicatorOf } from '../rules/indicators.ts'
import type { Restatement } from '../rules/report-content.ts'
import { FigureChangeMark } from './figure-change-mark.tsx'
import { useFigureName } from './figure-names.ts'
import { type FigureRow, FigureValue } from './figure-rows.tsx'
import { useFigureWords } from './figure-words.ts'
import css from './issue-reading.module.css'
import { IssueRestated } from './issue-restated.tsx'

/** What a figure needs beside its numbers to be said: a figure no longer counted keeps them, and is a plain number. */
export function saidOf(line: FigureLine): FigureRow {
  const {
    unit = 'number',
    direction = 'none',
    measure = 'count',
    level = 'activity',
    bureau = 'direction',
    opens = 'letter',
    formula = 0,
  } = indicatorOf(line.code) ?? {}
  return { ...line, unit, direction, measure, level, bureau, opens, formula }
}

export type FiguresShown = {
  figures: readonly FigureLine[]
  /** Where the list behind a figure is. */
  to: (code: string) => string
  restated?: readonly Restatement[] | undefined
}

/** The ten figures of the mayor's page: large, each with where it came from. */
export function KeyFigures({ figures, to, restated = [] }: FiguresShown) {
  const { t } = useFigureWords()
  const name = useFigureName()
  const isCompared = reachesBack(figures, 'before')
  return (
    <ul className={css.key}>
      {figures.map(saidOf).map((line) => (
        <li key={line.code}>
          <Link
            to={to(line.code)}
            className={css.name}
            aria-label={t('issue.figure.listOf', { name: name(line.code) })}
          >
            {name(line.code)}
          </Link>
          <FigureValue row={line} />
          {isCompared && (
            <>
              <span className="muted small">{t('issue.figure.before')}</span>
              <FigureChangeMark now={line.now} then={line.before} of={line} />
            </>
          )}
          <IssueRestated restatement={restated.find((one) => one.code === line.code)} />
        </li>
      ))}
    </ul>
  )
}

/** The figures of one page as lines: now, the quarter before, the same last year, what was aimed at. */
export function PageFigures({ label, figures, to, restated = [] }: FiguresShown & { label: string }) {
  const { t, sayValue: say } = useFigureWords()
  const name = useFigureName()
  const columns: Column<FigureRow>[] = [
    {
      ...{ key: 'name', head: t('issue.figure.name'), phone: 'title' },
      cell: (row) => (
        <Link to={to(row.code)} className={css.name}>
          {name(row.code)}
        </Link>
      ),
    },
    {
      ...{ key: 'now', head: t('issue.figure.now'), width: '26%' },
      cell: (row) => (
        <>
          <FigureValue row={row} />
          <IssueRestated restatement={restated.find((one) => one.code === row.code)} />
        </>
      ),
    },
    {
      ...{ key: 'before', head: t('issue.figure.before'), width: '16%' },
      cell: (row) => (
        <>
          <span className={css.phoneLabel}>{t('issue.figure.before')}</span>
          <FigureChangeMark now={row.now} then={row.before} of={row} />
        </>
      ),
    },
    {
      ...{ key: 'lastYear', head: t('issue.figure.lastYear'), width: '17%' },
      cell: (row) => (
        <>
          <span className={css.phoneLabel}>{t('issue.figure.lastYear')}</span>
          <FigureChangeMark now={row.now} then={row.lastYear} of={row} />
        </>
      ),
    },
    {
      ...{ key: 'target', head: t('issue.figure.target'), width: '11%' },
      cell: (row) => row.target !== null && <span className="num">{say(row.target, row.unit)}</span>,
    },
  ]
  if (!figures.length) return <p className="muted">{t('issue.reading.noFigure')}</p>
  // A column in which every line would say the same nothing is left out.
  const isShown = {
    ...{ name: true, now: true, before: reachesBack(figures, 'before'), lastYear: reachesBack(figures, 'lastYear') },
    target: figures.some(({ target }) => target !== null),
  }
  return (
    <div className={css.lines}>
      <Table
        label={label}
        rows={figures.map(saidOf)}
        keyOf={(row) => row.code}
        columns={columns.filter(({ key }) => isShown[key as keyof typeof isShown])}
      />
    </div>
  )
}
