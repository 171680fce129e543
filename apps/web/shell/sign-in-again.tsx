import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import type { Me } from './me.ts'
import { usePeople } from './people-client.ts'

type Props = { me: Me; onSettled: (signedIn: boolean) => void }

/** Over the page, which stays as it was: password and, where there is one, the code. What was being sent is then sent again. */
export function SignInAgain({ me, onSettled }: Props) {
  const t = useWords('ui')
  const people = usePeople()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const signIn = useMutation(
    people.signIn.mutationOptions({ onSuccess: ({ next }) => next === 'done' && onSettled(true) }),
  )
  const prove = useMutation(people.secondFactor.mutationOptions({ onSuccess: () => onSettled(true) }))
  const wantsCode = signIn.data?.next === 'second-factor'
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (wantsCode) prove.mutate({ code })
    else signIn.mutate({ email: me.person.email, password })
  }
  const error = prove.error ?? signIn.error
  return (
    <Dialog opened onClose={() => onSettled(false)} title={t('session.title')} leaveOutside={false}>
      <form onSubmit={submit}>
        <Stack>
          <p>{t('session.text')}</p>
          <TextInput label={t('session.login')} value={me.person.email} readOnly autoComplete="username" />
          {wantsCode ? (
            <TextInput
              label={t('session.code')}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={10}
              autoFocus
            />
          ) : (
            <PasswordInput
              label={t('session.password')}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              autoComplete="current-password"
              maxLength={400}
              data-autofocus
            />
          )}
          {error && <Problem error={error} />}
          <Button type="submit" loading={signIn.isPending || prove.isPending}>
            {t('session.signIn')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}
