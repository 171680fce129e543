import { Section } from '@cabinet/blocks/people/screens/section.tsx'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { listStatuses } from '../rules/precedence-list.ts'
import { useCeremonies } from './client.ts'
import { useAct } from './line-act.ts'
import { listFacts } from './list-facts.ts'
import type { ListAnswer } from './list-sheet.tsx'
import css from './lists-page.module.css'

type Props = { page: ListAnswer; onOpen: (listId: string) => void }

/** What a second person decides about a proposed list, and how the next version begins. */
export function ListActs({ page, onOpen }: Props) {
  const t = useWords('ceremonies')
  const draft = useMutation(useCeremonies().listSaveDraft.mutationOptions())
  const { act, error, isSending } = useAct()
  const { list, may } = page
  const begin = () =>
    void act(() => draft.mutateAsync({ listId: null, ...listFacts(list), content: list.content }), {
      sentence: t('line.lists.newVersionDone'),
      onDone: onOpen,
    })
  const help = list.state === 'proposed' ? (may.validate ? 'secondHelp' : 'waiting') : 'kept'
  return (
    <Section title={t('line.lists.acts')} help={t(`line.lists.${help}`)}>
      {error !== null && <Problem error={error} />}
      {may.validate && <Validate page={page} />}
      {may.return && <Return page={page} />}
      {may.draft && list.state !== 'proposed' && (
        <Button variant="default" className={css.start ?? ''} loading={isSending} onClick={begin}>
          {t('line.lists.newVersion')}
        </Button>
      )}
    </Section>
  )
}

function Validate({ page: { list } }: { page: ListAnswer }) {
  const t = useWords('ceremonies')
  const today = useToday()
  const validate = useMutation(useCeremonies().listValidate.mutationOptions())
  const { act, error, isSending } = useAct()
  const [from, setFrom] = useState<string | null>(today)
  const [status, setStatus] = useState(list.status)
  return (
    <div className={css.acts}>
      {error !== null && <Problem error={error} />}
      <DayField label={t('line.lists.start')} value={from} onChange={setFrom} today={today} />
      <NativeSelect
        label={t('line.lists.statusOf')}
        value={status}
        onChange={(event) => setStatus(listStatuses.find((one) => one === event.currentTarget.value) ?? status)}
        data={listStatuses.map((value) => ({ value, label: t(`line.status.${value}`) }))}
      />
      <Button
        loading={isSending}
        disabled={from === null}
        onClick={() =>
          from &&
          void act(() => validate.mutateAsync({ listId: list.id, from, status }), {
            sentence: t('line.lists.validated'),
          })
        }
      >
        {t('line.lists.validate')}
      </Button>
    </div>
  )
}

function Return({ page: { list } }: { page: ListAnswer }) {
  const t = useWords('ceremonies')
  const giveBack = useMutation(useCeremonies().listReturn.mutationOptions())
  const { act, error, isSending } = useAct()
  const [reason, setReason] = useState('')
  return (
    <div className={css.acts}>
      {error !== null && <Problem error={error} />}
      <TextInput
        label={t('line.lists.refuseWhy')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={1000}
        dir="auto"
      />
      <Button
        variant="default"
        loading={isSending}
        disabled={reason.trim().length < 3}
        onClick={() =>
          void act(() => giveBack.mutateAsync({ listId: list.id, reason }), { sentence: t('line.lists.refused') })
        }
      >
        {t('line.lists.refuse')}
      </Button>
    </div>
  )
}
