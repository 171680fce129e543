import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useReports } from './client.ts'
import css from './issue.module.css'
import { useIssueAct } from './issue-act.ts'
import type { IssueAnswer } from './issue-pages.tsx'

/** Who gives a visa, in which order, the chef de cabinet last. */
export function IssueRound({ page, onClose }: { page: IssueAnswer; onClose: () => void }) {
  const t = useWords('reports')
  const { givers, report } = page
  const [visas, setVisas] = useState<string[]>([])
  const [last, setLast] = useState(givers.find((one) => one.role === 'chief')?.id ?? givers[0]?.id ?? '')
  const { act, error, isSending } = useIssueAct()
  const send = useMutation(useReports().issueSendRound.mutationOptions())
  const options = givers.map((one) => ({ value: one.id, label: `${one.name} – ${one.post}` }))
  const free = options.filter(({ value }) => value !== last && !visas.includes(value))
  const submit = () => {
    const before = visas.map((personId) => ({ kind: 'visa' as const, personId }))
    const steps = [...before, { kind: 'signature' as const, personId: last }]
    void act(() => send.mutateAsync({ reportId: report.id, version: report.version, steps }), {
      sentence: t('issue.visa.sent'),
      onDone: onClose,
    })
  }
  return (
    <Dialog opened onClose={onClose} title={t('issue.visa.send')} width={480}>
      <Form error={error} onSubmit={submit}>
        <ol className={css.lines}>
          {visas.map((personId) => {
            const name = givers.find((one) => one.id === personId)?.name ?? ''
            return (
              <li key={personId}>
                <span className={css.who}>{name}</span>
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => setVisas(visas.filter((one) => one !== personId))}
                >
                  {t('issue.visa.removeGiver', { name })}
                </Button>
              </li>
            )
          })}
        </ol>
        {free.length > 0 && (
          <Select
            label={t('issue.visa.addGiver')}
            data={free}
            value={null}
            onChange={(personId) => personId && setVisas([...visas, personId])}
          />
        )}
        <Select
          label={t('issue.visa.lastGiver')}
          data={options.filter(({ value }) => !visas.includes(value))}
          value={last}
          onChange={(personId) => setLast(personId ?? '')}
          allowDeselect={false}
        />
        <Button type="submit" loading={isSending} disabled={!last}>
          {t('issue.visa.send')}
        </Button>
      </Form>
    </Dialog>
  )
}
