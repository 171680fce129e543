import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { confirm } from '@cabinet/ui/confirm.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NumberInput, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type CeremoniesAnswers, useCeremonies } from './client.ts'
import css from './guests-page.module.css'
import { useAct } from './line-act.ts'

type Quota = CeremoniesAnswers['quotas'][number]

type Props = { ceremonyId: string; quota?: Quota; onDone: (quotaId: string) => void }

/** How many cards for whom: a new quota, or one that is given already and may be taken back while no name is on it. */
export function GuestQuotaForm({ ceremonyId, quota, onDone }: Props) {
  const t = useWords('ceremonies')
  const ceremonies = useCeremonies()
  const save = useMutation(ceremonies.quotaSave.mutationOptions())
  const remove = useMutation(ceremonies.quotaRemove.mutationOptions())
  const { act, error, isSending } = useAct()
  const [partner, setPartner] = useState(quota?.partner ?? '')
  const [cards, setCards] = useState(quota?.cards ?? 10)
  const kept = quota && { id: quota.id, contactId: quota.contactId, note: quota.note }
  const submit = () =>
    void act(() => save.mutateAsync({ ceremonyId, partner, cards, ...kept }), {
      sentence: t('guests.add.quotaSaved', { count: cards, partner }),
      onDone,
    })
  const takeBack = async ({ id, partner: whose }: Quota) => {
    const sure = await confirm({
      title: t('guests.add.removeQuotaTitle', { partner: whose }),
      action: t('guests.add.removeQuota'),
      tone: 'late',
    })
    if (!sure) return
    await act(() => remove.mutateAsync({ id }), {
      sentence: t('guests.add.quotaRemoved', { partner: whose }),
      onDone: () => onDone(''),
    })
  }
  return (
    <Form error={error} onSubmit={submit}>
      <div className={css.besides}>
        <TextInput
          label={t('guests.add.partner')}
          value={partner}
          onChange={(event) => setPartner(event.currentTarget.value)}
          maxLength={200}
          dir="auto"
        />
        <NumberInput
          label={t('guests.add.cards')}
          value={cards}
          onChange={(typed) => setCards(Number(typed) || 1)}
          min={1}
          max={10_000}
          allowDecimal={false}
        />
        <Button type="submit" variant="default" loading={isSending} disabled={partner.trim() === ''}>
          {t(quota ? 'guests.add.changeQuota' : 'guests.add.saveQuota')}
        </Button>
        {quota?.used === 0 && (
          <Button variant="subtle" color="red" loading={isSending} onClick={() => void takeBack(quota)}>
            {t('guests.add.removeQuota')}
          </Button>
        )}
      </div>
    </Form>
  )
}
