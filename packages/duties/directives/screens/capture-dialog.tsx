import { LeadField } from '@cabinet/blocks/people/screens/lead-field.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Stack, Textarea, UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { sourceAt } from '../rules/capture.ts'
import css from './capture.module.css'
import { useCaptureDraft } from './capture-draft.ts'
import { CaptureDue } from './capture-due.tsx'
import { CaptureMore } from './capture-more.tsx'
import { useSaveCapture } from './capture-save.ts'

/** What was just ordered or promised, written down from any page before it is forgotten: the words, who, by when, Enter. */
export function CaptureDialog({ onClose }: { onClose: () => void }) {
  const t = useWords('directives')
  const { draft, change, forget } = useCaptureDraft()
  const [tried, setTried] = useState(false)
  const [more, showMore] = useState(false)
  const lead = useRef<HTMLInputElement>(null)
  const found = sourceAt(useLocation().pathname)
  const source = draft.tied ? found : null
  const { save, error, isSaving, isWaiting } = useSaveCapture(() => {
    forget()
    onClose()
  })
  const isShort = draft.text.trim().length < 3
  const submit = () => {
    setTried(true)
    if (isShort) return
    if (draft.lead) save({ ...draft, lead: draft.lead, source })
    else lead.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const alone = event.target instanceof HTMLTextAreaElement && !event.shiftKey
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(alone || event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submit()
  }
  const footer = (
    <>
      <Button variant="default" onClick={onClose}>
        {t('board.capture.later')}
      </Button>
      <Button onClick={submit} loading={isSaving}>
        {t('board.capture.save')}
      </Button>
    </>
  )
  return (
    <Dialog opened onClose={onClose} title={t('nav.note')} footer={footer} width={520} leaveOutside={!draft.text}>
      <Stack gap="sm" onKeyDown={onKeyDown}>
        <Textarea
          label={t('board.capture.text')}
          placeholder={t('board.capture.example')}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
          error={tried && isShort && t('board.capture.textMissing')}
          maxLength={1000}
          autosize
          minRows={2}
          maxRows={8}
          dir="auto"
          enterKeyHint="done"
          data-autofocus
        />
        <LeadField
          ref={lead}
          label={t('board.capture.lead')}
          placeholder={t('board.capture.leadFind')}
          value={draft.lead}
          onChange={(key) => change({ lead: key })}
          error={tried && !draft.lead && t('board.capture.leadMissing')}
        />
        <CaptureDue dueOn={draft.dueOn} dueRule={draft.dueRule} onChange={change} />
        {source && (
          <p className={css.source}>
            {t(`board.capture.saidIn.${source.kind}`)}{' '}
            <UnstyledButton className={css.link} onClick={() => change({ tied: false })}>
              {t('board.capture.untie')}
            </UnstyledButton>
          </p>
        )}
        <UnstyledButton className={css.link} aria-expanded={more} onClick={() => showMore(!more)}>
          {t(more ? 'board.capture.less' : 'board.capture.more')}
        </UnstyledButton>
        {more && <CaptureMore said={draft} onChange={change} />}
        {isWaiting && (
          <p className="small muted" role="status">
            {t('board.capture.waiting')}
          </p>
        )}
        {Boolean(error) && (
          <div>
            <Problem error={error} />
            <p className="small muted">{t('board.capture.kept')}</p>
          </div>
        )}
      </Stack>
    </Dialog>
  )
}
