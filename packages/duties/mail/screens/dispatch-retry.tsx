import { Problem } from '@cabinet/ui/problem.tsx'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { useMail, useRefreshMail } from './client.ts'
import type { DispatchLine } from './dispatch-line.tsx'
import css from './dispatch-page.module.css'

/** The e-mail did not leave: the address is corrected here and it is sent again. */
export function DispatchRetry({ line }: { line: DispatchLine }) {
  const t = useWords('mail')
  const refresh = useRefreshMail()
  const [email, setEmail] = useState(line.email)
  const address = email.trim()
  const retry = useMutation(
    useMail().retryDispatch.mutationOptions({
      onSuccess: () => {
        sayDone({ sentence: t('parapheur.dispatch.retried', { email: address }) })
        void refresh()
      },
    }),
  )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (address) retry.mutate({ lineId: line.id, email: address })
  }
  return (
    <form className={css.inline} onSubmit={submit} noValidate>
      <TextInput
        type="email"
        label={t('parapheur.dispatch.correct')}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={retry.error?.data?.fields?.email && t('parapheur.dispatch.badEmail')}
        maxLength={200}
      />
      <Button type="submit" variant="default" disabled={!address} loading={retry.isPending}>
        {t('parapheur.dispatch.retryPlain')}
      </Button>
      {retry.error && !retry.error.data?.fields?.email && <Problem error={retry.error} />}
    </form>
  )
}
