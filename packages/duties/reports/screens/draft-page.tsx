import { useMe } from '@cabinet/blocks/people/screens/use-me.ts'
import { Loading } from '@cabinet/ui/loading.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { useParams } from 'react-router'
import { bureaus } from '../rules/report.ts'
import { type DraftPageAnswer, type ReportAnswer, useReports } from './client.ts'
import css from './draft.module.css'
import { DraftComments, OpenRemarks } from './draft-comments.tsx'
import { DraftField } from './draft-field.tsx'
import { DraftFigures } from './draft-figures.tsx'
import { DraftHandIn } from './draft-hand-in.tsx'
import { DraftReadField } from './draft-read-field.tsx'
import { ReportFrame, ReportUnknown } from './report-frame.tsx'

/** One bureau's page of a report: its figures, its texts, what is remarked on it. */
export function DraftPage() {
  const { id = '', bureau: asked = '' } = useParams()
  const t = useWords('reports')
  const bureau = [...bureaus, 'mayor' as const].find((one) => one === asked)
  const reports = useReports()
  const { data, error, refetch } = useQuery({
    ...reports.draftPage.queryOptions({ reportId: id, bureau: bureau ?? 'direction' }),
    enabled: bureau !== undefined,
  })
  if (!bureau || error?.data?.code === 'NOT_FOUND') return <ReportUnknown />
  return (
    <ReportFrame id={id} title={t(`drafting.bureau.${bureau}`)}>
      {(report) => {
        if (data) return <Writing key={data.section.id} page={data} report={report} />
        return error ? <Problem error={error} retry={() => void refetch()} /> : <Loading shape="form" />
      }}
    </ReportFrame>
  )
}

function Writing({ page, report }: { page: DraftPageAnswer; report: ReportAnswer }) {
  const me = useMe().data?.person.id
  const savers = useRef(new Map<string, () => Promise<boolean>>())
  const keepSaver = useCallback((field: string, save: () => Promise<boolean>) => {
    savers.current.set(field, save)
  }, [])
  const saveAll = async () => {
    const safe = await Promise.all([...savers.current.values()].map((save) => save()))
    return safe.every(Boolean)
  }
  return (
    <div className={css.page}>
      <div className={css.texts}>
        <DraftHandIn page={page} report={report} saveAll={saveAll} />
        <OpenRemarks page={page} field={null} />
        {page.fields.map((field) =>
          page.section.may.write && me ? (
            <DraftField key={field.field} page={page} field={field} me={me} onSaver={keepSaver} />
          ) : (
            <DraftReadField key={field.field} page={page} field={field} />
          ),
        )}
        <DraftComments page={page} />
      </div>
      <div className={css.side}>
        <DraftFigures page={page} />
      </div>
    </div>
  )
}
