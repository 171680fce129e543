import { Page } from '@cabinet/ui/page.tsx'
import { PrintableLink } from '@cabinet/ui/printable-link.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { ThreeColumns } from '@cabinet/ui/three-columns.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { CircuitLine } from './circuit-line.tsx'
import { type LetterPage, useMail } from './client.ts'
import { useDraftAutosave } from './draft-autosave.ts'
import { DraftFields } from './draft-fields.tsx'
import css from './draft-page.module.css'
import { DraftReturned } from './draft-returned.tsx'
import { DraftPaper, DraftSide } from './draft-side.tsx'
import { DraftState } from './draft-status.tsx'
import type { SavedDraft } from './draft-text.ts'

/** Where an outgoing letter is written: the text, beside it the exact paper it makes and the circuit it will go through. */
export function DraftPage() {
  const { id = '' } = useParams()
  const letter = useQuery(useMail().letter.queryOptions({ letterId: id }))
  return (
    <QueryView query={letter} shape="form">
      {(page) =>
        page.draft && page.may.edit ? (
          <Writing key={id} page={page} draft={page.draft} />
        ) : (
          <Reading page={page} draft={page.draft} />
        )
      }
    </QueryView>
  )
}

function Writing({ page, draft }: { page: LetterPage; draft: SavedDraft }) {
  const t = useWords('mail')
  const desk = useDraftAutosave(page.letter.id, draft)
  const actions = (
    <>
      <DraftState desk={desk} />
      <LetterLink letterId={page.letter.id} />
    </>
  )
  return (
    <Page title={t('parapheur.draft.titleOf', { subject: desk.text.subject })} actions={actions} wide>
      <ThreeColumns
        thing={
          <div className={css.desk}>
            <DraftReturned page={page} />
            <DraftFields desk={desk} />
          </div>
        }
        rail={<DraftSide page={page} version={desk.version} save={desk.save} />}
        railWidth={520}
      />
    </Page>
  )
}

/** On its way or signed: the text stands still, and the screen says why. */
function Reading({ page, draft }: { page: LetterPage; draft: SavedDraft | null }) {
  const t = useWords('mail')
  const { letter, circuit } = page
  const why = letter.signedAt
    ? t('parapheur.draft.signed')
    : draft
      ? t('parapheur.draft.frozen')
      : t('parapheur.draft.onlyDraft')
  const actions = (
    <>
      <PrintableLink href={`/prints/mail/draft?letterId=${letter.id}`}>{t('parapheur.draft.print')}</PrintableLink>
      <LetterLink letterId={letter.id} />
    </>
  )
  return (
    <Page title={t('parapheur.draft.titleOf', { subject: letter.subject })} actions={actions} wide>
      <ThreeColumns
        thing={
          draft ? <DraftPaper letterId={letter.id} version={draft.version} /> : <p className={css.circuit}>{why}</p>
        }
        rail={
          <div className={css.circuit}>
            <p>{why}</p>
            <CircuitLine circuit={circuit} />
          </div>
        }
      />
    </Page>
  )
}

function LetterLink({ letterId }: { letterId: string }) {
  const t = useWords('mail')
  return (
    <Button component={Link} to={`/courrier/${letterId}`} variant="default">
      {t('parapheur.draft.thisLetter')}
    </Button>
  )
}
