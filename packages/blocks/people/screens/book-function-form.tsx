import type { Day } from '@cabinet/office/day.ts'
import { DayField } from '@cabinet/ui/day-field.tsx'
import { useToday } from '@cabinet/ui/time-zone.ts'
import { sayDone } from '@cabinet/ui/undo-toast.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { HeldFunction } from './book-functions.tsx'
import { usePeople, useRefresh } from './client.ts'
import css from './form.module.css'
import { Form } from './form.tsx'
import { RankChoice } from './rank-choice.tsx'
import { useFields } from './use-fields.ts'

type Props = { contactId: string; held: HeldFunction | null; onDone: () => void }

/** A function taken up, or put right: what is printed on cards, and what decides the rank. */
export function FunctionForm({ contactId, held, onDone }: Props) {
  const t = useWords('book')
  const people = usePeople()
  const refresh = useRefresh()
  const saved = () => {
    sayDone({ sentence: t('functions.saved') })
    onDone()
    return refresh()
  }
  const note = useMutation(people.noteFunction.mutationOptions({ onSuccess: saved }))
  const change = useMutation(people.changeFunction.mutationOptions({ onSuccess: saved }))
  const error = note.error ?? change.error
  const fields = useFields(startOf(held, useToday()), error)
  const save = () => {
    const { from, oathOn, firstElected, tableOrder, ...typed } = fields.values
    const seniority = {
      ...held?.seniority,
      ...(oathOn && { oathOn }),
      ...(tableOrder && { tableOrder }),
      ...(firstElected && { mandates: [{ from: firstElected, to: null }] }),
    }
    const facts = { ...typed, from: from ?? '', seniority }
    if (held) change.mutate({ ...facts, id: held.id })
    else note.mutate({ ...facts, contactId })
  }
  return (
    <Form label={t('functions.add')} error={error} onSubmit={save}>
      <TextInput
        {...fields.text('title')}
        label={t('functions.name')}
        placeholder={t('functions.nameExample')}
        maxLength={200}
        data-autofocus
      />
      <TextInput
        {...fields.text('salutation')}
        label={t('functions.salutation')}
        placeholder={t('functions.salutationExample')}
        maxLength={200}
      />
      <TextInput {...fields.text('body')} label={t('functions.body')} maxLength={200} />
      <div className={css.pair}>
        <DayField {...fields.pick('from')} label={t('functions.from')} />
        <DayField {...fields.pick('to')} label={t('functions.to')} />
      </div>
      <div className={css.pair}>
        <RankChoice value={fields.values.rankKey} onChange={(rankKey) => fields.set('rankKey', rankKey)} />
        <NativeSelect
          {...fields.text('side')}
          label={t('functions.side')}
          data={(['civil', 'military'] as const).map((value) => ({ value, label: t(`functions.sides.${value}`) }))}
        />
      </div>
      <div className={css.pair}>
        <DayField {...fields.pick('firstElected')} label={t('functions.firstElected')} />
        <DayField {...fields.pick('oathOn')} label={t('functions.oathOn')} />
      </div>
      <div className={css.pair}>
        <TextInput {...fields.text('territory')} label={t('functions.territory')} maxLength={120} />
        <NumberInput
          label={t('functions.tableOrder')}
          value={fields.values.tableOrder ?? ''}
          onChange={(value) => fields.set('tableOrder', Number(value) || undefined)}
          min={1}
          max={500}
        />
      </div>
      <div className={css.acts}>
        <Button type="submit" loading={note.isPending || change.isPending}>
          {t('save')}
        </Button>
      </div>
    </Form>
  )
}

function startOf(held: HeldFunction | null, today: Day) {
  return {
    title: held?.title ?? '',
    salutation: held?.salutation ?? '',
    body: held?.body ?? '',
    rankKey: held?.rankKey ?? '',
    territory: held?.territory ?? '',
    side: held?.side ?? ('civil' as const),
    from: (held?.from ?? today) as Day | null,
    to: (held?.to ?? null) as Day | null,
    firstElected: (held?.seniority.mandates?.[0]?.from ?? null) as Day | null,
    oathOn: (held?.seniority.oathOn ?? null) as Day | null,
    tableOrder: held?.seniority.tableOrder,
  }
}
