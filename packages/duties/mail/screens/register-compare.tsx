import { DocumentViewer } from '@cabinet/ui/document-viewer.tsx'
import { Empty } from '@cabinet/ui/empty.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMail } from './client.ts'
import { viewed } from './papers.ts'
import css from './register-scans.module.css'

/** An earlier letter in the place of the scan, to see whether this one follows it up. */
export function RegisterCompare({ letterId, onBack }: { letterId: string; onBack: () => void }) {
  const t = useWords('mail')
  const page = useQuery(useMail().letter.queryOptions({ letterId }))
  return (
    <div className={css.view}>
      <div className={css.bar}>
        <b className="num">{t('entry.compared', { number: page.data?.letter.number ?? '…' })}</b>
        <span className={css.papers}>{page.data?.letter.subject}</span>
        <Button size="compact-sm" variant="default" onClick={onBack}>
          {t('entry.backToScan')}
        </Button>
      </div>
      <QueryView
        query={page}
        shape="page"
        isEmpty={(data) => data.papers.length === 0}
        empty={<Empty>{t('entry.noPaper')}</Empty>}
      >
        {(data) => <DocumentViewer files={viewed(data.papers)} />}
      </QueryView>
    </div>
  )
}
