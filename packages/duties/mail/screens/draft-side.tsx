import { DocumentViewer } from '@cabinet/ui/document-viewer.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { SegmentedControl } from '@mantine/core'
import { CircuitBuilder } from './circuit-builder.tsx'
import { CircuitLine } from './circuit-line.tsx'
import type { LetterPage } from './client.ts'
import css from './draft-page.module.css'
import { useRested } from './use-rested.ts'

type Props = { page: LetterPage; version: number; save: () => Promise<number | null> }

/** Beside the text: the exact paper it makes, or the circuit it will go through. */
export function DraftSide({ page, version, save }: Props) {
  const t = useWords('mail')
  const [open, show] = useFilter('volet', 'apercu')
  const panes = [
    { value: 'apercu', label: t('parapheur.draft.preview') },
    { value: 'parapheur', label: t('parapheur.draft.circuit') },
  ]
  return (
    <div className={css.side}>
      <div className={css.panes}>
        <SegmentedControl data={panes} value={open} onChange={show} fullWidth aria-label={t('parapheur.draft.title')} />
      </div>
      {open === 'parapheur' ? (
        <div className={css.circuit}>
          {page.circuit.length > 0 && <CircuitLine circuit={page.circuit} />}
          <CircuitBuilder page={page} save={save} />
        </div>
      ) : (
        <DraftPaper letterId={page.letter.id} version={version} />
      )}
    </div>
  )
}

/** The draft as the press prints it, marked PROJET; printed anew for each version, once the writing rests. */
export function DraftPaper({ letterId, version }: { letterId: string; version: number }) {
  const t = useWords('mail')
  const rested = useRested(version, 400)
  const url = `/prints/mail/draft?letterId=${letterId}&version=${rested}`
  return (
    <DocumentViewer
      files={[{ url, type: 'pdf', name: t('parapheur.sign.draft') }]}
      label={t('parapheur.draft.preview')}
    />
  )
}
