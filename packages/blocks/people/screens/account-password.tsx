import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { usePeople, useRefresh } from './client.ts'
import css from './form.module.css'
import { Form } from './form.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { Section } from './section.tsx'
import { useFields } from './use-fields.ts'

/** A new password, by whoever knows the old one; every other device is then signed out. */
export function AccountPassword({ email }: { email: string }) {
  const t = useWords('people')
  const [open, setOpen] = useState(false)
  const start = (
    <Button variant="default" onClick={() => setOpen(true)}>
      {t('password.change')}
    </Button>
  )
  return (
    <Section title={t('signIn.password')} actions={open ? null : start}>
      {open && <ChangePassword email={email} onClose={() => setOpen(false)} />}
    </Section>
  )
}

function ChangePassword({ email, onClose }: { email: string; onClose: () => void }) {
  const t = useWords('people')
  const refresh = useRefresh()
  const saved = () => {
    sayDone({ sentence: t('password.saved') })
    onClose()
    return refresh()
  }
  const change = useMutation(usePeople().changePassword.mutationOptions({ onSuccess: saved }))
  const fields = useFields({ current: '', password: '' }, change.error)
  return (
    <Form label={t('password.change')} error={change.error} onSubmit={() => change.mutate(fields.values)}>
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <PasswordInput
        {...fields.text('current')}
        label={t('password.current')}
        autoComplete="current-password"
        maxLength={256}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
        autoFocus
      />
      <NewPasswordField {...fields.text('password')} />
      <div className={css.acts}>
        <Button variant="default" onClick={onClose}>
          {t('account.cancel')}
        </Button>
        <Button type="submit" loading={change.isPending}>
          {t('password.save')}
        </Button>
      </div>
    </Form>
  )
}
