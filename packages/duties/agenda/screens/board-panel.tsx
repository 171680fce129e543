import { KeyHint } from '@cabinet/ui/key-hint.tsx'
import { useKeys } from '@cabinet/ui/keys.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { Rail } from '@cabinet/ui/rail.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, CloseButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useAgenda } from './client.ts'
import css from './engagement.module.css'
import { EngagementButtons } from './engagement-buttons.tsx'
import { EngagementFacts, EngagementHead } from './engagement-facts.tsx'
import { EngagementParts } from './engagement-parts.tsx'
import { FormConflicts } from './form-conflicts.tsx'
import { type ChangeDraft, type FormDraft, forgetDraft } from './form-draft.ts'
import { FormShort } from './form-fields.tsx'
import { FormProblem } from './form-problem.tsx'
import { FormQuick } from './form-quick.tsx'
import { useMakeEngagement } from './make-engagement.ts'

/** The engagement chosen on the board, beside it: the board stays readable. */
export function BoardPanel({ reference, onClose }: { reference: string; onClose: () => void }) {
  const t = useWords('agenda')
  const engagement = useQuery(useAgenda().engagement.queryOptions({ ref: reference }))
  useKeys([{ key: 'escape', label: t('board.closePanel'), run: onClose }])
  return (
    <QueryView query={engagement} shape="form">
      {(page) => (
        <div className={css.more}>
          <div className={css.top}>
            <EngagementHead page={page} />
            <CloseButton aria-label={t('board.closePanel')} onClick={onClose} />
          </div>
          <EngagementButtons page={page} />
          <EngagementParts page={page} />
          <EngagementFacts page={page} />
          <Link to={`/agenda/rendez-vous/${page.ref}`}>{t('engagement.whole')}</Link>
        </div>
      )}
    </QueryView>
  )
}

type NewProps = { draft: FormDraft; onChange: ChangeDraft; onMade: (ref: string) => void; onClose: () => void }

/** A new engagement where the board was pressed: one line in words, or the few fields; the whole form is one press away. */
export function BoardNew({ draft, onChange, onMade, onClose }: NewProps) {
  const t = useWords('agenda')
  const { make, missing, isPending, error } = useMakeEngagement(draft, (ref) => onMade(ref))
  useKeys([
    { key: 'mod+enter', label: t('form.save'), run: make, disabled: isPending },
    { key: 'escape', label: t('board.closePanel'), run: onClose },
  ])
  const footer = (
    <>
      <Button loading={isPending} onClick={make} rightSection={<KeyHint keys="mod+enter" />}>
        {t('form.save')}
      </Button>
      <Button component={Link} to="/agenda/nouveau" variant="default" className={css.link ?? ''}>
        {t('form.everything')}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        onClick={() => {
          forgetDraft('new')
          onClose()
        }}
      >
        {t('form.giveUp')}
      </Button>
    </>
  )
  return (
    <Rail title={t('form.new')} footer={footer} onSubmit={() => {}}>
      <FormQuick draft={draft} onChange={onChange} autoFocus onSubmit={make} />
      <FormShort draft={draft} onChange={onChange} missing={missing} />
      <FormConflicts draft={draft} />
      <FormProblem error={error} />
    </Rail>
  )
}
