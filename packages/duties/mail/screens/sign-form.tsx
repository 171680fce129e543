import { usePeople } from '@cabinet/blocks/people/screens/client.ts'
import { OwnDemoCode } from '@cabinet/blocks/people/screens/own-demo-code.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import type { Formula } from '../rules/signing.ts'
import { currentStep } from './circuit-story.ts'
import type { LetterPage } from './client.ts'
import css from './parapheur-page.module.css'

type Props = {
  page: LetterPage
  formula: Formula | undefined
  problem: unknown
  busy: boolean
  onBack: () => void
  onSign: (code: string) => void
}

/** Under which formula, in whose place; then the code of the telephone. Nothing signs by itself. */
export function SignForm({ page, formula, problem, busy, onBack, onSign }: Props) {
  const t = useWords('mail')
  const { data: me } = useQuery(usePeople().me.queryOptions())
  const [code, setCode] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const names = {
    mayor: me?.office.mayorTitle ?? t('parapheur.sign.mayor'),
    absent: currentStep(page.circuit)?.name ?? '',
  }
  // A refused code is spent: the field is empty again and waits for the next one.
  useEffect(() => {
    if (problem === null) return
    setCode('')
    field.current?.focus()
  }, [problem])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (code.length >= 6 && formula && !busy) onSign(code)
  }
  return (
    <form className={`${css.acts} ${css.signing}`} onSubmit={submit} noValidate>
      {formula && (
        <p className={css.formula}>
          {t(`parapheur.sign.${formula}`, names)} <OwnDemoCode />
        </p>
      )}
      {problem !== null && <Problem error={problem} />}
      <Button size="md" variant="default" onClick={onBack} disabled={busy}>
        {t('parapheur.sign.back')}
      </Button>
      <TextInput
        ref={field}
        size="md"
        className={css.code ?? ''}
        aria-label={t('parapheur.sign.code')}
        placeholder={t('parapheur.sign.code')}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value.replace(/\s/g, ''))}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={40}
        autoFocus
      />
      <Button size="md" type="submit" disabled={code.length < 6 || !formula} loading={busy}>
        {t('parapheur.sign.act')}
      </Button>
    </form>
  )
}
