import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCeremonies } from './client.ts'
import type { AddGuests } from './guest-add.tsx'
import { GuestFunctions } from './guest-functions.tsx'
import { GuestQuotaForm } from './guest-quota-form.tsx'

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
              <GuestQuotaForm key={quota.id} ceremonyId={ceremonyId} quota={quota} onDone={choose} />
            </>
          ) : (
            <GuestQuotaForm ceremonyId={ceremonyId} onDone={choose} />
          )}
        </>
      )}
    </QueryView>
  )
}
