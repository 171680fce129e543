import { useWords } from '@cabinet/words/use-words.ts'
import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { usePeople } from './client.ts'
import { Form } from './form.tsx'
import css from './sign-in.module.css'
import type { Step } from './sign-in-form.tsx'
import { useFields } from './use-fields.ts'

type Props = { email?: string; autoFocus: boolean; onNext: (step: Step) => void }

/** E-mail address and password. Nothing says which of the two was wrong. */
export function PasswordStep({ email, autoFocus, onNext }: Props) {
  const t = useWords('people')
  const people = usePeople()
  const signIn = useMutation(people.signIn.mutationOptions({ onSuccess: ({ next }) => onNext(next) }))
  const fields = useFields({ email: email ?? '', password: '' }, signIn.error)
  const [capsLock, setCapsLock] = useState(false)
  const lookAtCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <Form label={t('signIn.title')} error={signIn.error} onSubmit={() => signIn.mutate(fields.values)}>
      <TextInput
        {...fields.text('email')}
        label={t('signIn.email')}
        type="email"
        autoComplete="username"
        inputMode="email"
        spellCheck={false}
        autoCapitalize="none"
        maxLength={254}
        readOnly={email !== undefined}
        data-autofocus={email === undefined || undefined}
        autoFocus={autoFocus && email === undefined}
      />
      <PasswordInput
        {...fields.text('password')}
        label={t('signIn.password')}
        autoComplete="current-password"
        maxLength={256}
        onKeyUp={lookAtCapsLock}
        description={capsLock ? t('signIn.capsLock') : undefined}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
        data-autofocus={email !== undefined || undefined}
        autoFocus={autoFocus && email !== undefined}
      />
      <Button type="submit" loading={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
      <details className={css.help}>
        <summary>{t('signIn.forgotten')}</summary>
        <p>{t('signIn.forgottenHelp')}</p>
      </details>
    </Form>
  )
}
