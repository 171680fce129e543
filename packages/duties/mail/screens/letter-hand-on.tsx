import { DayField } from '@cabinet/ui/day-field.tsx'
import { Problem } from '@cabinet/ui/problem.tsx'
import { SearchSelect } from '@cabinet/ui/search-select.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type SubmitEvent, useState } from 'react'
import { type Addressee, matching, useAddressees } from './assign-addressees.ts'
import { useChoices, useLabels } from './choices.ts'
import { type LetterLine, useMail, useRefreshMail } from './client.ts'
import css from './letter-page.module.css'
import { useUnitKeys } from './unit-keys.ts'

type Props = { line: LetterLine; isReserved: boolean; onClose: () => void }

/** The head of a unit gives the line to one of the agents; the line itself stays with the unit until it is done. */
export function LetterHandOn({ line, isReserved, onClose }: Props) {
  const t = useWords('mail')
  const today = useToday()
  const refresh = useRefreshMail()
  const { all, find } = useAddressees({ personsOnly: isReserved })
  const ours = useUnitKeys(line.addressee)
  /** One's own people come first; others can still be found by name. */
  const findOursFirst = async (words: string) => {
    const own = all.filter((one) => ours.has(one.key) && (!isReserved || one.key.startsWith('person:')))
    const others = (await find(words)).filter((one) => !ours.has(one.key))
    return [...matching(own, words), ...others].slice(0, 30)
  }
  const { data: choices } = useChoices()
  const { labelOf } = useLabels()
  const [to, setTo] = useState<Addressee | null>(null)
  const [instruction, setInstruction] = useState(line.instruction)
  const [dueOn, setDueOn] = useState(line.dueOn)
  const [note, setNote] = useState('')
  const handOn = useMutation(
    useMail().handOn.mutationOptions({
      onSuccess: () => {
        sayDone({ sentence: t('letter.handedOn', { name: to?.name ?? '' }) })
        onClose()
      },
      onSettled: () => refresh(),
    }),
  )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!to) return
    const sent = { addressee: to.key, instruction, dueOn, note, copy: false, withOriginal: line.withOriginal }
    handOn.mutate({ lineId: line.id, lines: [sent] })
  }
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <SearchSelect
        label={t('letter.handOnTo')}
        value={to}
        onChange={setTo}
        find={findOursFirst}
        keyOf={(one) => one.key}
        textOf={(one) => one.name}
        detailOf={(one) => one.detail}
        autoFocus
      />
      <NativeSelect
        label={t('letter.instruction')}
        value={instruction}
        onChange={(event) => setInstruction(event.currentTarget.value)}
        data={(choices?.instructions ?? []).map((one) => ({ value: one.code, label: labelOf(one) }))}
      />
      <DayField label={t('letter.dueOn')} value={dueOn} onChange={setDueOn} min={today} />
      <Textarea
        label={t('letter.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={1}
        maxRows={5}
        dir="auto"
      />
      {handOn.error && <Problem error={handOn.error} />}
      <div className={css.acts}>
        <Button type="submit" disabled={!to} loading={handOn.isPending}>
          {to ? t('letter.handOnSubmit', { name: to.name }) : t('letter.handOn')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('letter.cancel')}
        </Button>
      </div>
    </form>
  )
}
