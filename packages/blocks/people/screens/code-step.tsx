import { useWords } from '@cabinet/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { usePeople } from './client.ts'
import { CodeField } from './code-field.tsx'
import { Form } from './form.tsx'
import type { Step } from './sign-in-form.tsx'
import { useFields } from './use-fields.ts'

/** The six digits of the telephone, or one of the codes kept in a drawer. */
export function CodeStep({ onNext }: { onNext: (step: Step) => void }) {
  const t = useWords('people')
  const [byPaper, setByPaper] = useState(false)
  return (
    <>
      {byPaper ? <RecoveryCode onNext={onNext} /> : <PhoneCode onNext={onNext} />}
      <Button variant="subtle" fullWidth mt="xs" onClick={() => setByPaper(!byPaper)}>
        {byPaper ? t('secondFactor.useApp') : t('secondFactor.useRecovery')}
      </Button>
    </>
  )
}

function PhoneCode({ onNext }: { onNext: (step: Step) => void }) {
  const t = useWords('people')
  const people = usePeople()
  const prove = useMutation(people.secondFactor.mutationOptions({ onSuccess: ({ next }) => onNext(next) }))
  const fields = useFields({ code: '' }, prove.error)
  return (
    <Form label={t('secondFactor.title')} error={prove.error} onSubmit={() => prove.mutate(fields.values)}>
      <p className="muted">{t('secondFactor.help')}</p>
      <CodeField {...fields.text('code')} label={t('secondFactor.code')} autoFocus />
      <Button type="submit" loading={prove.isPending}>
        {t('secondFactor.submit')}
      </Button>
    </Form>
  )
}

function RecoveryCode({ onNext }: { onNext: (step: Step) => void }) {
  const t = useWords('people')
  const people = usePeople()
  const prove = useMutation(people.recoveryCode.mutationOptions({ onSuccess: ({ next }) => onNext(next) }))
  const fields = useFields({ code: '' }, prove.error)
  return (
    <Form label={t('secondFactor.recoveryTitle')} error={prove.error} onSubmit={() => prove.mutate(fields.values)}>
      <p className="muted">{t('secondFactor.recoveryHelp')}</p>
      <TextInput
        {...fields.text('code')}
        label={t('secondFactor.recoveryCode')}
        placeholder={t('secondFactor.recoveryExample')}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={60}
        autoFocus
      />
      <Button type="submit" loading={prove.isPending}>
        {t('secondFactor.submit')}
      </Button>
    </Form>
  )
}
