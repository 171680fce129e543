import { useWords } from '@cabinet/words/use-words.ts'
import { Button, FileButton, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { TextDraft } from './capture-text-draft.ts'
import css from './capture-text-page.module.css'

const longest = 200_000

type Props = { text: string; onChange: (part: Partial<TextDraft>) => void }

/** The text, pasted or opened from a file; it stays on this computer until sentences are chosen and saved. */
export function CaptureTextPaste({ text, onChange }: Props) {
  const t = useWords('directives')
  const [problem, setProblem] = useState<'tooLong' | 'notText' | null>(null)
  const open = async (file: File | null) => {
    if (!file) return
    if (file.size > longest * 4) return setProblem('tooLong')
    const read = await file.text()
    // A word processor's file or a picture is no text.
    if (/\p{Cc}|\uFFFD/u.test(read.slice(0, 4000).replace(/[\n\r\t\f]/g, ''))) return setProblem('notText')
    setProblem(null)
    onChange({ text: read.slice(0, longest) })
  }
  return (
    <Stack className={css.paste ?? ''}>
      <p className="muted">{t('board.text.help')}</p>
      <Textarea
        label={t('board.text.text')}
        value={text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        error={problem && t(`board.text.${problem}`)}
        maxLength={longest}
        autosize
        minRows={12}
        maxRows={24}
        dir="auto"
        autoFocus
      />
      <Group>
        <Button disabled={text.trim().length < 3} onClick={() => onChange({ isRead: true, lines: [] })}>
          {t('board.text.read')}
        </Button>
        <FileButton accept=".txt,.md,text/plain" onChange={(file) => void open(file)}>
          {(props) => (
            <Button {...props} variant="default">
              {t('board.text.open')}
            </Button>
          )}
        </FileButton>
      </Group>
    </Stack>
  )
}
