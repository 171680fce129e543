import { TextInput, type TextInputProps } from '@mantine/core'
import css from './sign-in.module.css'

/** Six digits, pasted or typed, offered by the telephone when it can. */
export function CodeField(props: TextInputProps) {
  return (
    <TextInput
      {...props}
      classNames={{ input: css.code ?? '' }}
      inputMode="numeric"
      autoComplete="one-time-code"
      placeholder="000 000"
      maxLength={20}
    />
  )
}
