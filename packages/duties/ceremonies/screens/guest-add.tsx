import { Problem } from '@cabinet/ui/problem.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Checkbox, NumberInput, Tabs } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { GuestSource } from '../rules/forms.ts'
import { type CeremoniesAnswers, useCeremonies } from './client.ts'
import { GuestAddByFunction } from './guest-add-function.tsx'
import { GuestAddByGroup } from './guest-add-group.tsx'
import { GuestAddByList } from './guest-add-list.tsx'
import { GuestAddByPast } from './guest-add-past.tsx'
import { GuestAddByQuota } from './guest-add-quota.tsx'
import { GuestNotHeld } from './guest-not-held.tsx'
import css from './guests-page.module.css'
import { useAct } from './line-act.ts'

const ways = ['functions', 'list', 'group', 'past', 'quota'] as const

export type AddGuests = {
  ceremonyId: string
  isSending: boolean
  onAdd: (from: GuestSource, quotaId?: string) => void
}

/** Guests are functions held on the day: chosen one by one, from a list, by rank, from an earlier ceremony, on a quota. */
export function GuestAdd({ ceremonyId, onDone }: { ceremonyId: string; onDone: () => void }) {
  const t = useWords('ceremonies')
  const add = useMutation(useCeremonies().guestAdd.mutationOptions())
  const { act, error, isSending } = useAct()
  const [way, setWay] = useState<(typeof ways)[number]>('functions')
  const [withSpouse, setWithSpouse] = useState(false)
  const [plusOnes, setPlusOnes] = useState(0)
  const [notHeld, setNotHeld] = useState<Added['notHeld']>([])
  const onAdd = (from: GuestSource, quotaId?: string) =>
    void act(() => add.mutateAsync({ ceremonyId, from, withSpouse, plusOnes, quotaId: quotaId ?? null }), {
      sentence: ({ added }) =>
        added.length > 0 ? t('guests.add.done', { count: added.length }) : t('guests.add.doneNone'),
      onDone: (answer) => {
        setNotHeld(answer.notHeld)
        if (answer.notHeld.length === 0) onDone()
      },
    })
  const given = { ceremonyId, isSending, onAdd }
  return (
    <Tabs value={way} onChange={(tab) => setWay(ways.find((one) => one === tab) ?? 'functions')} keepMounted={false}>
      <Tabs.List aria-label={t('guests.add.title')}>
        {ways.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`guests.add.tab.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={way} className={css.add ?? ''}>
        {error !== null && <Problem error={error} />}
        <GuestNotHeld notHeld={notHeld} />
        {way === 'functions' && <GuestAddByFunction {...given} />}
        {way === 'list' && <GuestAddByList {...given} />}
        {way === 'group' && <GuestAddByGroup {...given} />}
        {way === 'past' && <GuestAddByPast {...given} />}
        {way === 'quota' && <GuestAddByQuota {...given} />}
        <div className={css.besides}>
          <Checkbox
            label={t('guests.add.withSpouse')}
            checked={withSpouse}
            onChange={(event) => setWithSpouse(event.currentTarget.checked)}
          />
          <NumberInput
            label={t('guests.set.plusOnes')}
            value={plusOnes}
            onChange={(typed) => setPlusOnes(Number(typed) || 0)}
            min={0}
            max={20}
            allowDecimal={false}
          />
        </div>
      </Tabs.Panel>
    </Tabs>
  )
}

type Added = CeremoniesAnswers['guestAdd']
