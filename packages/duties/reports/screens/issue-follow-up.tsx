import { type Column, Table } from '@cabinet/ui/table.tsx'
import { sayDay } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import type { FollowUpRow } from '../rules/report-content.ts'
import css from './issue-reading.module.css'

type Props = { label: string; what: string; rows: readonly FollowUpRow[]; empty: string }

/** What was observed or ordered, who answers for it, by when, how it stood, and what proves it. */
export function IssueFollowUp({ label, what, rows, empty }: Props) {
  const t = useWords('reports')
  const states = useWords('commitments')
  const locale = useLocale()
  if (!rows.length) return <p className="muted">{empty}</p>
  const columns: Column<FollowUpRow>[] = [
    {
      ...{ key: 'text', head: what, phone: 'title' },
      cell: ({ text }) =>
        text === '' ? <span className="muted">{t('issue.reading.reserved')}</span> : <bdi>{text}</bdi>,
    },
    { ...{ key: 'lead', head: t('issue.row.lead'), width: '20%' }, cell: ({ lead }) => <bdi>{lead}</bdi> },
    {
      ...{ key: 'due', head: t('issue.row.due'), width: '15%' },
      cell: ({ dueOn, postponed }) => (
        <>
          <span className="num">{dueOn ? sayDay(dueOn, locale) : t('issue.row.noDue')}</span>
          {postponed > 0 && <span className="muted small"> {t('issue.row.postponed', { count: postponed })}</span>}
        </>
      ),
    },
    { ...{ key: 'state', head: t('issue.row.state'), width: '12%' }, cell: ({ state }) => states(`state.${state}`) },
    { ...{ key: 'proof', head: t('issue.row.proof'), width: '20%' }, cell: ({ proof }) => <bdi>{proof}</bdi> },
  ]
  return (
    <div className={css.lines}>
      <Table
        label={label}
        rows={rows}
        keyOf={(row) => row.id || `${row.dueOn} ${rows.indexOf(row)}`}
        columns={columns}
      />
    </div>
  )
}
