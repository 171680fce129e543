import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useMail, useRefreshMail } from './client.ts'
import type { DispatchLine } from './dispatch-line.tsx'
import css from './dispatch-page.module.css'

/** What proves that it arrived: asked for when somebody has it in hand, not before. */
export function DispatchProof({ line }: { line: DispatchLine }) {
  const t = useWords('mail')
  const refresh = useRefreshMail()
  const [proof, setProof] = useState<string | null>(null)
  const note = useMutation(
    useMail().noteProof.mutationOptions({
      onSuccess: () => {
        sayDone({ sentence: t('parapheur.dispatch.proved', line) })
        void refresh()
      },
    }),
  )
  if (proof === null)
    return (
      <Button size="compact-sm" variant="subtle" onClick={() => setProof('')}>
        {t('parapheur.dispatch.noteProof')}
      </Button>
    )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (proof.trim()) note.mutate({ lineId: line.id, proof: proof.trim() })
  }
  return (
    <form className={css.inline} onSubmit={submit} noValidate>
      <TextInput
        label={t('parapheur.dispatch.proof')}
        placeholder={t('parapheur.dispatch.proofHint')}
        value={proof}
        onChange={(event) => setProof(event.currentTarget.value)}
        maxLength={500}
        autoFocus
        dir="auto"
      />
      <Button type="submit" variant="default" disabled={!proof.trim()} loading={note.isPending}>
        {t('parapheur.dispatch.noteProof')}
      </Button>
      {note.error && <Problem error={note.error} />}
    </form>
  )
}
