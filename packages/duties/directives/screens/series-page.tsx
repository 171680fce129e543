import { useMay } from '@cabinet/blocks/people/screens/use-me.ts'
import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDirectives } from './client.ts'
import { SeriesForm } from './series-form.tsx'
import { SeriesLines } from './series-lines.tsx'

/** What comes back by the calendar: the weekly note, the monthly figures, the yearly stock-taking. */
export function SeriesPage() {
  const t = useWords('directives')
  const may = useMay()
  const [isStarting, setStarting] = useState(false)
  const query = useQuery(useDirectives().seriesList.queryOptions())
  const start = may('directives.recur') && <Button onClick={() => setStarting(true)}>{t('board.recur.start')}</Button>
  return (
    <Page title={t('board.recur.title')} actions={start} wide>
      <QueryView
        query={query}
        isEmpty={(rows) => rows.length === 0}
        empty={<Empty action={start}>{t('board.recur.none')}</Empty>}
      >
        {(rows) => <SeriesLines rows={rows} />}
      </QueryView>
      {isStarting && <SeriesForm onClose={() => setStarting(false)} />}
    </Page>
  )
}
