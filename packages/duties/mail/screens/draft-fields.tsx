import { RichTextEditor } from '@cabinet/ui/rich-text-editor.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Textarea, TextInput } from '@mantine/core'
import type { DraftDesk } from './draft-autosave.ts'
import css from './draft-page.module.css'
import { DraftProblem } from './draft-status.tsx'

/** The letter being written: to whom, about what, the text. */
export function DraftFields({ desk: { text, change, ...desk } }: { desk: DraftDesk }) {
  const t = useWords('mail')
  return (
    <div className={css.fields}>
      <DraftProblem desk={{ text, change, ...desk }} />
      <Textarea
        label={t('parapheur.draft.recipient')}
        placeholder={t('parapheur.draft.recipientHint')}
        value={text.recipient}
        onChange={(event) => change({ recipient: event.currentTarget.value })}
        maxLength={1000}
        autosize
        minRows={2}
        maxRows={6}
        dir="auto"
        className={css.recipient ?? ''}
      />
      <TextInput
        label={t('parapheur.draft.subject')}
        value={text.subject}
        onChange={(event) => change({ subject: event.currentTarget.value })}
        maxLength={500}
        required
        withAsterisk={false}
        dir="auto"
      />
      <RichTextEditor label={t('parapheur.draft.body')} value={text.body} onChange={(body) => change({ body })} />
    </div>
  )
}
