import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { Form } from '@cabinet/blocks/people/screens/form.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCeremonies } from './client.ts'
import type { AddGuests } from './guest-add.tsx'
import { GuestFunctions } from './guest-functions.tsx'
import css from './guests-page.module.css'
import { useAct } from './line-act.ts'

/** Cards given to a partner, who names whom they are for: never more names than cards. */
export function GuestAddByQuota({ ceremonyId, isSending, onAdd }: AddGuests) {
  const t = useWords('ceremonies')
  const quotas = useQuery(useCeremonies().quotas.queryOptions({ ceremonyId }))
  const [chosen, choose] = useState('')
  const [who, setWho] = useState<ReadonlyMap<string, string>>(new Map())
  const quota = quotas.data?.find((one) => one.id === chosen)
  return (
    <QueryView query={quotas}>
      {(all) => (
        <>
          <NativeSelect
            label={t('guests.add.quota')}
            value={chosen}
            onChange={(event) => choose(event.currentTarget.value)}
            data={[
              { value: '', label: t('guests.add.chooseQuota') },
              ...all.map((one) => ({
                value: one.id,
                label: `${one.partner} · ${t('guests.add.quotaUsed', { used: one.used, cards: one.cards })}`,
              })),
            ]}
          />
          {quota ? (
            <>
              <p>
                <b>{t('guests.add.quotaWho', { partner: quota.partner })}</b>{' '}
                <span className="muted">{t('guests.add.left', { count: quota.cards - quota.used })}</span>
              </p>
              <GuestFunctions {...{ ceremonyId, chosen: who }} onChange={setWho} />
              <div className={formCss.acts}>
                <Button
                  loading={isSending}
                  disabled={who.size === 0}
                  onClick={() => onAdd({ by: 'functions', functionIds: [...who.keys()] }, quota.id)}
                >
                  {t('guests.add.add', { count: who.size })}
                </Button>
              </div>
            </>
          ) : (
            <NewQuota ceremonyId={ceremonyId} onMade={choose} />
          )}
        </>
      )}
    </QueryView>
  )
}

function NewQuota({ ceremonyId, onMade }: { ceremonyId: string; onMade: (quotaId: string) => void }) {
  const t = useWords('ceremonies')
  const save = useMutation(useCeremonies().quotaSave.mutationOptions())
  const { act, error, isSending } = useAct()
  const [partner, setPartner] = useState('')
  const [cards, setCards] = useState(10)
  const submit = () =>
    void act(() => save.mutateAsync({ ceremonyId, partner, cards }), {
      sentence: t('guests.add.quotaSaved', { count: cards, partner }),
      onDone: onMade,
    })
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
          {t('guests.add.saveQuota')}
        </Button>
      </div>
    </Form>
  )
}
