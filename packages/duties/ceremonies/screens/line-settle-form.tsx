import css from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useCeremonies } from './client.ts'
import { useAct } from './line-act.ts'
import type { LineAnswer } from './line-page.tsx'

/** Settling keeps the line whole, with its list and source, under a name. */
export function LineSettleForm({ page, onDone }: { page: LineAnswer; onDone: () => void }) {
  const t = useWords('ceremonies')
  const settle = useMutation(useCeremonies().lineSettle.mutationOptions())
  const { act, error, isSending } = useAct()
  const [why, setWhy] = useState('')
  const { id: ceremonyId, lineVersion } = page.ceremony
  const submit = () =>
    void act(() => settle.mutateAsync({ ceremonyId, lineVersion, why }), { sentence: t('line.settle.done'), onDone })
  return (
    <Form error={error} onSubmit={submit}>
      <p>{t('line.settle.text')}</p>
      {page.list?.status === 'to-validate' && <p role="note">{t('line.settle.textToValidate')}</p>}
      <TextInput
        label={t('line.settle.why')}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        maxLength={500}
        dir="auto"
      />
      <div className={css.acts}>
        <Button type="submit" loading={isSending}>
          {t('line.settle.act')}
        </Button>
      </div>
    </Form>
  )
}
