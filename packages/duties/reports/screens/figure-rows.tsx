import { type Column, Table } from '@cabinet/ui/table.tsx'
import type { ReactNode } from 'react'
import { Link, useNavigate } from 'react-router'
import { reaches } from '../rules/figure-change.ts'
import type { ReportsAnswers } from './client.ts'
import { FigureChangeMark } from './figure-change-mark.tsx'
import { useFigureName } from './figure-names.ts'
import { useFigureWords } from './figure-words.ts'
import css from './statistics.module.css'

export type FigureRow = ReportsAnswers['statistics']['lines'][number]

/** The figures of one bureau as lines: value, what stands behind it, before, a year ago, what is aimed at. */
export function FigureRows({ label, rows, search }: { label: string; rows: readonly FigureRow[]; search: string }) {
  const columns = useFigureColumns(search)
  const go = useNavigate()
  return (
    <Table
      label={label}
      rows={rows}
      keyOf={(row) => row.code}
      columns={columns}
      onOpen={(row) => void go(`/statistiques/${row.code}?${search}`)}
    />
  )
}

function useFigureColumns(search: string): Column<FigureRow>[] {
  const { t } = useFigureWords()
  const name = useFigureName()
  return [
    {
      ...{ key: 'name', head: t('statistics.column.figure'), phone: 'title' },
      cell: (row) => (
        <Link to={`/statistiques/${row.code}?${search}`} className={css.name}>
          {name(row.code)}
        </Link>
      ),
    },
    {
      ...{ key: 'value', head: t('statistics.column.now'), width: '27%' },
      cell: (row) => <FigureValue row={row} />,
    },
    {
      ...{ key: 'before', head: t('statistics.column.before'), width: '15%' },
      cell: (row) => (
        <Labelled label={t('statistics.column.before')}>
          <FigureChangeMark now={row.now} then={row.before} of={row} />
        </Labelled>
      ),
    },
    {
      ...{ key: 'lastYear', head: t('statistics.column.lastYear'), width: '15%' },
      cell: (row) => (
        <Labelled label={t('statistics.column.lastYear')}>
          <FigureChangeMark now={row.now} then={row.lastYear} of={row} />
        </Labelled>
      ),
    },
    {
      ...{ key: 'target', head: t('statistics.column.target'), width: '11%' },
      cell: (row) => <FigureTarget row={row} />,
    },
  ]
}

/** On a phone the head of the column is not in sight: it stands before the value. */
function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <span className={css.phoneLabel}>{label}</span>
      {children}
    </>
  )
}

/** The value, or the sentence that says why there is none. */
export function FigureValue({ row }: { row: FigureRow }) {
  const { t, sayValue, behind } = useFigureWords()
  const { now, unit } = row
  return (
    <span className={css.figure}>
      {now.value === null ? (
        <span className={css.silence}>{t(`figures.silence.${now.silence ?? 'nothing'}`)}</span>
      ) : (
        <b className="num">{sayValue(now.value, unit)}</b>
      )}
      <span className={css.behind}>{behind(now, unit)}</span>
      {row.formulaChanged && <span className={css.behind}>{t('statistics.formulaChanged')}</span>}
    </span>
  )
}

function FigureTarget({ row }: { row: FigureRow }) {
  const { t, sayValue } = useFigureWords()
  if (row.target === null) return null
  const reached = reaches(row.now.value, row.target, row.direction)
  return (
    <Labelled label={t('statistics.column.target')}>
      <span className={css.change}>
        <span className="num">{sayValue(row.target, row.unit)}</span>
        {reached !== null && (
          <span className={`${css.verdict} ${reached ? css.better : css.worse}`}>
            {t(reached ? 'statistics.target.reached' : 'statistics.target.missed')}
          </span>
        )}
      </span>
    </Labelled>
  )
}
