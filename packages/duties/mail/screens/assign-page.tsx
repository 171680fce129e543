import { DocumentViewer, prepareDocumentViewer } from '@cabinet/ui/document-viewer.tsx'
import { Empty } from '@cabinet/ui/empty.tsx'
import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useAssignDeck } from './assign-deck.ts'
import css from './assign-page.module.css'
import { AssignQueue } from './assign-queue.tsx'
import { AssignRail } from './assign-rail.tsx'
import { type LetterPage, useMail } from './client.ts'
import { viewed } from './papers.ts'

/** The morning's work of the chef de cabinet: one letter after the other, read in the middle, decided on the right. */
export function AssignPage() {
  const t = useWords('mail')
  const deck = useAssignDeck()
  const { rows, list, id, letter, step } = deck
  const { data: counts } = useQuery(useMail().counts.queryOptions())
  const count = list.hasNextPage ? counts?.['to-assign'] : rows.length
  useEffect(prepareDocumentViewer, [])
  useKeys([
    { key: 'j', label: t('parapheur.assign.next'), run: () => step(1) },
    { key: 'k', label: t('parapheur.assign.previous'), run: () => step(-1) },
  ])
  return (
    <Page title={t('parapheur.assign.title')} badge={list.data && count} actions={<DeckKeys />} wide>
      <ThreeColumns
        list={<AssignQueue list={list} id={id} />}
        thing={
          id === '' ? (
            <div />
          ) : (
            <QueryView query={letter} shape="page">
              {(page) => <Paper page={page} />}
            </QueryView>
          )
        }
        rail={letter.data && id !== '' ? <AssignRail key={id} page={letter.data} deck={deck} /> : <div />}
        showing={deck.chosen ? 'thing' : 'list'}
        onBack={deck.leave}
      />
    </Page>
  )
}

function Paper({ page: { letter, contact, papers } }: { page: LetterPage }) {
  const t = useWords('mail')
  const scans = papers.filter((paper) => paper.kind !== 'preview')
  return (
    <>
      <div className={css.head}>
        <b dir="auto">{contact?.name}</b>
        <span dir="auto">
          {t('parapheur.assign.movedOn', { number: letter.number ?? '', subject: letter.subject })}
        </span>
      </div>
      {scans.length ? (
        <DocumentViewer files={viewed(scans)} label={letter.subject} />
      ) : (
        <Empty>{t('parapheur.assign.noPaper')}</Empty>
      )}
    </>
  )
}

function DeckKeys() {
  const t = useWords('mail')
  return (
    <span className={`small faint ${css.keys}`}>
      <KeyHint keys="j" /> <KeyHint keys="k" /> {t('parapheur.assign.nextKeys')} · <KeyHint keys="z" />{' '}
      {t('parapheur.assign.undoKey')} · <KeyHint keys="?" /> {t('parapheur.assign.allKeys')}
    </span>
  )
}
