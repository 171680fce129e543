import formCss from '@cabinet/blocks/people/screens/form.module.css'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useCeremonies } from './client.ts'
import type { AddGuests } from './guest-add.tsx'
import { GuestListMembers } from './guest-list-members.tsx'
import { GuestListRetire, GuestListsRetired } from './guest-lists-retired.tsx'
import css from './guests-page.module.css'
import { useAct } from './line-act.ts'

/** From a list that is kept: the wishes, the chiefs, the press. This ceremony's guests can become one. */
export function GuestAddByList({ ceremonyId, isSending, onAdd }: AddGuests) {
  const t = useWords('ceremonies')
  const lists = useQuery(useCeremonies().guestLists.queryOptions())
  const [chosen, choose] = useState('')
  const list = lists.data?.find((one) => one.id === chosen)
  return (
    <>
      <QueryView
        query={lists}
        isEmpty={(all) => all.every((one) => one.retiredAt !== null)}
        empty={<p className="muted">{t('guests.add.noLists')}</p>}
      >
        {(all) => (
          <NativeSelect
            label={t('guests.add.list')}
            value={chosen}
            onChange={(event) => choose(event.currentTarget.value)}
            data={[
              { value: '', label: t('guests.add.chooseList') },
              ...all
                .filter((one) => one.retiredAt === null)
                .map((one) => ({
                  value: one.id,
                  label: `${one.name} · ${t('guests.add.members', { count: one.members })}`,
                })),
            ]}
          />
        )}
      </QueryView>
      <div className={formCss.acts}>
        <Button loading={isSending} disabled={chosen === ''} onClick={() => onAdd({ by: 'list', listId: chosen })}>
          {t('guests.add.addAll')}
        </Button>
        {list && <GuestListRetire list={list} onDone={() => choose('')} />}
      </div>
      {list && <GuestListMembers key={list.id} listId={list.id} />}
      <KeepAsList ceremonyId={ceremonyId} />
      <GuestListsRetired lists={(lists.data ?? []).filter((one) => one.retiredAt !== null)} />
    </>
  )
}

function KeepAsList({ ceremonyId }: { ceremonyId: string }) {
  const t = useWords('ceremonies')
  const keep = useMutation(useCeremonies().guestListKeep.mutationOptions())
  const { act, isSending } = useAct()
  const [name, setName] = useState('')
  return (
    <div className={css.besides}>
      <TextInput
        label={t('guests.add.newList')}
        placeholder={t('guests.add.listName')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={200}
        dir="auto"
      />
      <Button
        variant="default"
        loading={isSending}
        disabled={name.trim() === ''}
        onClick={() =>
          void act(() => keep.mutateAsync({ ceremonyId, name }), {
            sentence: t('guests.add.listSaved', { name }),
            onDone: () => setName(''),
          })
        }
      >
        {t('guests.add.saveList')}
      </Button>
    </div>
  )
}
