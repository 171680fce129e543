import { useWords } from '@cabinet/words/use-words.ts'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { usePeople } from './client.ts'
import { CodeField } from './code-field.tsx'
import { Form } from './form.tsx'
import { NewPhone } from './new-phone.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { useFields } from './use-fields.ts'

type Props = {
  /** Whoever already has a second factor proves it before another takes its place. */
  proof?: boolean
  onDone: () => void
}

/** A code from the telephone, set up once: why, the picture to scan, the first code, the codes for the drawer. */
export function EnrolStep({ proof = false, onDone }: Props) {
  const people = usePeople()
  const [codes, setCodes] = useState<readonly string[]>()
  const begin = useMutation(people.beginTotp.mutationOptions())
  const confirm = useMutation(
    people.confirmTotp.mutationOptions({ onSuccess: ({ recoveryCodes }) => setCodes(recoveryCodes) }),
  )
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />
  if (begin.data)
    return (
      <NewPhone
        qr={begin.data.qr}
        secret={begin.data.secret}
        error={confirm.error}
        pending={confirm.isPending}
        onCode={(code) => confirm.mutate({ code })}
      />
    )
  const start = (code: string) => begin.mutate(proof ? { code } : {})
  return <Begin proof={proof} error={begin.error} pending={begin.isPending} onStart={start} />
}

type BeginProps = { proof: boolean; error: unknown; pending: boolean; onStart: (code: string) => void }

function Begin({ proof, error, pending, onStart }: BeginProps) {
  const t = useWords('people')
  const fields = useFields({ code: '' }, error)
  return (
    <Form error={error} onSubmit={() => onStart(fields.values.code)}>
      <p>{proof ? t('secondFactor.renewHelp') : t('secondFactor.setUpHelp')}</p>
      {proof && (
        <CodeField {...fields.text('code')} label={t('secondFactor.codeOrRecovery')} maxLength={60} autoFocus />
      )}
      <Button type="submit" loading={pending}>
        {t('signIn.goOn')}
      </Button>
    </Form>
  )
}
