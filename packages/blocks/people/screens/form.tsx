import { Problem } from '@cabinet/ui/problem.tsx'
import { useRefusalText } from '@cabinet/ui/refusal-text.ts'
import { Stack } from '@mantine/core'
import { type ReactNode, type SubmitEvent, useEffect, useRef } from 'react'

type Props = { label?: string; error: unknown; onSubmit: () => void; children: ReactNode }

/** A form whose refusal stands above its button, and whose first wrong field is then under the fingers. */
export function Form({ label, error, onSubmit, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const say = useRefusalText()
  const besideFields = error ? say(error).fields !== undefined : false
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [error])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form ref={form} aria-label={label} onSubmit={submit} noValidate>
      <Stack>
        {Boolean(error) && !besideFields && <Problem error={error} />}
        {children}
      </Stack>
    </form>
  )
}
