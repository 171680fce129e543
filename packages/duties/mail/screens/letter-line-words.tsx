import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import type { InstructionReply } from '../rules/instructions.ts'
import { type LetterLine, useMail, useRefreshMail } from './client.ts'
import css from './letter-page.module.css'

type Props = { line: LetterLine; act: 'finish' | 'return'; onClose: () => void }

/** What is handed in on the line itself rather than in a letter. */
const toTheAsker: ReadonlySet<InstructionReply> = new Set(['facts-to-asker', 'opinion-to-asker', 'report'])

/** What was done, or why it goes back. A refusal leaves the words where they are. */
export function LetterLineWords({ line, act, onClose }: Props) {
  const t = useWords('mail')
  const mail = useMail()
  const refresh = useRefreshMail()
  const [words, setWords] = useState('')
  const [isTooShort, setIsTooShort] = useState(false)
  const done = (sentence: string) => ({
    onSuccess: () => {
      sayDone({ sentence })
      onClose()
    },
    onSettled: () => refresh(),
  })
  const finish = useMutation(mail.finish.mutationOptions(done(t('letter.finished'))))
  const giveBack = useMutation(
    mail.returnLine.mutationOptions(done(t('letter.returned', { name: line.assignedByName }))),
  )
  const problem = finish.error ?? giveBack.error
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const missing = act === 'return' && words.trim().length < 3
    setIsTooShort(missing)
    if (missing) return
    if (act === 'finish') finish.mutate({ lineId: line.id, outcome: words })
    else giveBack.mutate({ lineId: line.id, reason: words })
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <Textarea
        label={t(act === 'finish' ? 'letter.outcome' : 'letter.returnReason')}
        description={act === 'finish' && toTheAsker.has(line.reply) ? t('letter.outcomeHint') : undefined}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        error={isTooShort && t('letter.tooShort')}
        maxLength={act === 'finish' ? 2000 : 1000}
        autosize
        minRows={2}
        maxRows={8}
        autoFocus
        dir="auto"
      />
      {problem && <Problem error={problem} />}
      <div className={css.acts}>
        <Button type="submit" loading={finish.isPending || giveBack.isPending}>
          {act === 'finish'
            ? t('letter.finishSubmit', { name: line.name })
            : t('letter.returnSubmit', { name: line.assignedByName })}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('letter.cancel')}
        </Button>
      </div>
    </form>
  )
}
