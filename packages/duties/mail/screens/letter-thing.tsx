import { DocumentViewer } from '@cabinet/ui/document-viewer.tsx'
import { Loading } from '@cabinet/ui/loading.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { lazy, Suspense } from 'react'
import type { LetterPage } from './client.ts'
import css from './letter-page.module.css'
import { PaperFlags } from './paper-flags.tsx'
import { viewed } from './papers.ts'

const DraftPanel = lazy(() => import('./draft-panel.tsx').then((module) => ({ default: module.DraftPanel })))

/** The letter itself: its scan, the signed paper, or the draft while it is being written. */
export function LetterThing({ page }: { page: LetterPage }) {
  const t = useWords('mail')
  const { letter, papers, draft } = page
  if (papers.length > 0)
    return (
      <>
        <PaperFlags papers={papers} />
        <DocumentViewer files={viewed(papers)} />
      </>
    )
  if (draft)
    return (
      <Suspense fallback={<Loading shape="page" />}>
        <DraftPanel letterId={letter.id} />
      </Suspense>
    )
  return <p className={`${css.center} muted`}>{t('letter.noPaper')}</p>
}
