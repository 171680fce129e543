import { useWords } from '@cabinet/words/use-words.ts'
import { Textarea, TextInput } from '@mantine/core'

/** Null until the office writes its own. */
export type BatchWords = { subject: string | null; text: string | null }
type Props = {
  proposed: { subject: string; text: string }
  words: BatchWords
  onChange: (words: BatchWords) => void
}

/** The words it goes out with: those proposed, until the office writes its own. */
export function BatchText({ proposed, words, onChange }: Props) {
  const t = useWords('ceremonies')
  return (
    <>
      <TextInput
        label={t('batch.subjectLabel')}
        value={words.subject ?? proposed.subject}
        onChange={(event) => onChange({ ...words, subject: event.currentTarget.value })}
        maxLength={200}
        dir="auto"
      />
      <Textarea
        label={t('batch.textLabel')}
        description={t('batch.textHelp')}
        value={words.text ?? proposed.text}
        onChange={(event) => onChange({ ...words, text: event.currentTarget.value })}
        maxLength={6000}
        autosize
        minRows={4}
        maxRows={12}
        dir="auto"
      />
    </>
  )
}
