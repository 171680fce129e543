import { useWords } from '@cabinet/words/use-words.ts'
import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { shortestPassword } from '../rules/password.ts'

/** A password to be chosen, with what makes a good one; it can be looked at and pasted. */
export function NewPasswordField(props: PasswordInputProps) {
  const t = useWords('people')
  return (
    <PasswordInput
      label={t('password.new')}
      description={t('password.help', { shortest: shortestPassword })}
      autoComplete="new-password"
      maxLength={256}
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
      {...props}
    />
  )
}
