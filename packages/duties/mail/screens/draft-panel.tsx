import { Dialog } from '@cabinet/ui/dialog.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { CircuitBuilder } from './circuit-builder.tsx'
import { type LetterPage, useMail } from './client.ts'
import { useDraftAutosave } from './draft-autosave.ts'
import { DraftFields } from './draft-fields.tsx'
import css from './draft-page.module.css'
import { DraftReturned } from './draft-returned.tsx'
import { DraftPaper } from './draft-side.tsx'
import { DraftState } from './draft-status.tsx'
import type { SavedDraft } from './draft-text.ts'

/** The draft inside the letter's own page: written in place while it may be, read as paper once it is on its way. */
export function DraftPanel({ letterId }: { letterId: string }) {
  const letter = useQuery(useMail().letter.queryOptions({ letterId }))
  return (
    <QueryView query={letter} shape="page">
      {(page) => (page.draft ? <Draft page={page} draft={page.draft} /> : null)}
    </QueryView>
  )
}

function Draft({ page, draft }: { page: LetterPage; draft: SavedDraft }) {
  if (page.may.edit) return <Writing page={page} draft={draft} />
  return (
    <>
      <DraftReturned page={page} />
      <DraftPaper letterId={page.letter.id} version={draft.version} />
    </>
  )
}

function Writing({ page, draft }: { page: LetterPage; draft: SavedDraft }) {
  const t = useWords('mail')
  const desk = useDraftAutosave(page.letter.id, draft)
  const [sending, setSending] = useState(false)
  return (
    <div className={css.panel}>
      <div className={css.desk}>
        <DraftReturned page={page} />
        <DraftFields desk={desk} />
      </div>
      <div className={css.foot}>
        <DraftState desk={desk} />
        <span className={css.choices}>
          <Button component={Link} to={`/courrier/${page.letter.id}/projet`} variant="default">
            {t('parapheur.draft.preview')}
          </Button>
          <Button onClick={() => setSending(true)}>{t('parapheur.circuit.title')}</Button>
        </span>
      </div>
      <Dialog opened={sending} onClose={() => setSending(false)} title={t('parapheur.circuit.title')}>
        <CircuitBuilder page={page} save={desk.save} />
      </Dialog>
    </div>
  )
}
