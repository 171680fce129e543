import { DocumentViewer } from '@cabinet/ui/document-viewer.tsx'
import { Empty } from '@cabinet/ui/empty.tsx'
import { InfiniteList } from '@cabinet/ui/infinite-list.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { QueueItem } from '@cabinet/ui/queue-item.tsx'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type ListRow, useMail } from './client.ts'
import { DispatchPanel } from './dispatch-panel.tsx'
import { LetterFlags } from './letter-badges.tsx'
import { viewed } from './papers.ts'

/** The signed letters that wait for the bureau d'ordre: the paper in the middle, to whom and how on the right. */
export function DispatchPage() {
  const t = useWords('mail')
  const mail = useMail()
  const [asked, choose] = useFilter('courrier')
  const [pinned, pin] = useState('')
  const list = useInfiniteQuery(
    mail.list.infiniteQueryOptions(
      { list: 'to-dispatch', limit: 50 },
      { getNextPageParam: (page) => page.next ?? undefined },
    ),
  )
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  const first = rows[0]?.id ?? ''
  // The letter that has just left stays in sight with its number, until the next is chosen.
  useEffect(() => {
    if (!pinned) pin(first)
  }, [pinned, first])
  const id = asked || pinned || first
  const letter = useQuery({ ...mail.letter.queryOptions({ letterId: id }), enabled: id !== '' })
  const place = rows.findIndex((row) => row.id === id)
  const step = (by: number) => choose(rows[Math.max(0, Math.min(rows.length - 1, place + by))]?.id ?? '')
  const next = rows.find((row) => row.id !== id)
  useKeys([
    { key: 'j', label: t('parapheur.assign.next'), run: () => step(1) },
    { key: 'k', label: t('parapheur.assign.previous'), run: () => step(-1) },
  ])
  return (
    <Page title={t('parapheur.dispatch.title')} badge={list.data && rows.length} wide>
      <ThreeColumns
        list={
          <InfiniteList<ListRow>
            label={t('parapheur.dispatch.list')}
            query={list}
            keyOf={(row) => row.id}
            row={(row) => (
              <QueueItem
                title={row.contact || row.subject}
                detail={row.contact ? row.subject : undefined}
                badge={<LetterFlags {...row} />}
                selected={row.id === id}
                to={`?courrier=${row.id}`}
              />
            )}
            rowHeight={84}
            selected={id}
            empty={<Empty>{t('parapheur.dispatch.empty')}</Empty>}
          />
        }
        thing={
          id !== '' && (
            <QueryView query={letter} shape="page">
              {({ papers, letter: { subject } }) => (
                <DocumentViewer files={viewed(papers.filter((paper) => paper.kind === 'signed'))} label={subject} />
              )}
            </QueryView>
          )
        }
        rail={
          id === '' ? (
            <div />
          ) : (
            <DispatchPanel
              key={id}
              letterId={id}
              footer={next && <Button onClick={() => choose(next.id)}>{t('parapheur.dispatch.nextLetter')}</Button>}
            />
          )
        }
        railWidth={400}
        showing={asked ? 'thing' : 'list'}
        onBack={() => choose('')}
      />
    </Page>
  )
}
