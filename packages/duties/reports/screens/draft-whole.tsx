import { type Column, Table } from '@cabinet/ui/table.tsx'
import { useTimeZone } from '@cabinet/ui/time-zone.ts'
import { sayInstant } from '@cabinet/words/say.ts'
import { useLocale, useWords } from '@cabinet/words/use-words.ts'
import { useId } from 'react'
import { Link, useNavigate } from 'react-router'
import type { ReportAnswer, SectionAnswer } from './client.ts'
import css from './draft.module.css'
import { SectionStateBadge } from './report-state.tsx'

/** The pages of a report while it is written: who answers for each, and how it stands. */
export function DraftWhole({ report }: { report: ReportAnswer }) {
  const t = useWords('reports')
  const go = useNavigate()
  const heading = useId()
  const columns = usePageColumns(report)
  const rows = report.sections
  const nobody = rows.filter((one) => one.state === 'nobody' && one.bureau !== 'mayor').length
  return (
    <div className={css.whole}>
      {report.may.keep && nobody > 0 && (
        <p className={css.carried}>{t('drafting.whole.nobodyHelp', { count: nobody })}</p>
      )}
      <section className={css.pages} aria-labelledby={heading}>
        <h2 id={heading}>{t(report.may.read ? 'drafting.whole.pages' : 'drafting.whole.yours')}</h2>
        {!report.may.read && <p className="muted small">{t('drafting.whole.ownHelp')}</p>}
        <Table
          label={t('drafting.whole.pages')}
          rows={rows}
          keyOf={(row) => row.id}
          columns={columns}
          onOpen={(row) => void go(`/rapports/${report.id}/pages/${row.bureau}`)}
        />
      </section>
    </div>
  )
}

function usePageColumns(report: ReportAnswer): Column<SectionAnswer>[] {
  const t = useWords('reports')
  return [
    {
      ...{ key: 'page', head: t('drafting.whole.page'), width: '26%', phone: 'title' },
      cell: (row) => (
        <Link to={`/rapports/${report.id}/pages/${row.bureau}`}>{t(`drafting.bureau.${row.bureau}`)}</Link>
      ),
    },
    { key: 'answers', head: t('drafting.whole.answers'), cell: (row) => <Answers row={row} /> },
    { key: 'state', head: t('drafting.whole.state'), width: '34%', cell: (row) => <Standing row={row} /> },
  ]
}

function Answers({ row }: { row: SectionAnswer }) {
  const t = useWords('reports')
  if (row.bureau === 'mayor') return <span className="faint">—</span>
  if (row.people.length === 0) return <span className="muted">{row.answersFor ?? t('drafting.whole.nobody')}</span>
  return (
    <span>
      {row.people.map((one) => one.name).join(' · ')}
      {row.people[0]?.post && <span className="muted small"> {row.people[0].post}</span>}
    </span>
  )
}

function Standing({ row }: { row: SectionAnswer }) {
  const t = useWords('reports')
  const locale = useLocale()
  const timeZone = useTimeZone()
  return (
    <span className={css.facts}>
      {row.bureau !== 'mayor' && <SectionStateBadge state={row.state} />}
      {row.handedInAt && (
        <span className="muted small">
          {t('drafting.whole.handedIn', {
            who: row.handedInBy ?? '',
            instant: sayInstant(new Date(row.handedInAt), locale, timeZone),
          })}
        </span>
      )}
      {row.openComments > 0 && (
        <span className="muted small">{t('drafting.whole.comments', { count: row.openComments })}</span>
      )}
    </span>
  )
}
