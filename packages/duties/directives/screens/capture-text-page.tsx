import { Page } from '@cabinet/ui/page.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import { CaptureTextChosen } from './capture-text-chosen.tsx'
import { type TextDraft, useTextDraft } from './capture-text-draft.ts'
import css from './capture-text-page.module.css'
import { CaptureTextPaste } from './capture-text-paste.tsx'
import { CaptureTextSentences } from './capture-text-sentences.tsx'
import { useDirectives, useRefreshDirectives } from './client.ts'

/** Several commitments from one text: paste the minutes or the speech, tick the sentences that bind, say who and by when. */
export function CaptureTextPage() {
  const t = useWords('directives')
  const navigate = useNavigate()
  const refresh = useRefreshDirectives()
  // Minutes or a speech may hand their text over.
  const given = useLocation().state as Partial<Pick<TextDraft, 'text' | 'source'>> | null
  const { draft, change, startAgain } = useTextDraft(given)
  const note = useMutation(
    useDirectives().commitmentNoteSeveral.mutationOptions({
      onSuccess: async (noted) => {
        startAgain()
        sayDone({ sentence: t('board.text.done', { count: noted.length }) })
        await refresh()
        await navigate('/suivi?tableau=attendu')
      },
    }),
  )
  const save = () => {
    const { requestKey, said, source } = draft
    const lines = draft.lines.map(({ text, lead, dueOn }) => ({ text, lead: lead ?? '', dueOn }))
    note.mutate({ ...said, requestKey, lines, ...(source && { source }) })
  }
  const again = draft.isRead && (
    <Button variant="default" onClick={startAgain}>
      {t('board.text.another')}
    </Button>
  )
  return (
    <Page title={t('board.text.title')} actions={again} wide={draft.isRead}>
      {draft.isRead ? (
        <div className={css.columns}>
          <CaptureTextSentences draft={draft} onChange={change} />
          <CaptureTextChosen
            draft={draft}
            onChange={change}
            onSave={save}
            isSaving={note.isPending}
            error={note.error}
          />
        </div>
      ) : (
        <CaptureTextPaste text={draft.text} onChange={change} />
      )}
    </Page>
  )
}
