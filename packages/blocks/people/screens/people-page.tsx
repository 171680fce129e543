import { fold } from '@cabinet/office/fold.ts'
import { Dialog } from '@cabinet/ui/dialog.tsx'
import { Empty } from '@cabinet/ui/empty.tsx'
import { Page } from '@cabinet/ui/page.tsx'
import { QueryView } from '@cabinet/ui/query-view.tsx'
import { useFilter } from '@cabinet/ui/url-filter.ts'
import { useWords } from '@cabinet/words/use-words.ts'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { usePeople, useRefresh } from './client.ts'
import css from './people-page.module.css'
import { PeopleTable, type StaffMember } from './people-table.tsx'
import { PersonForm } from './person-form.tsx'

/** Everybody with an account, those who left at the end. */
export function PeoplePage() {
  const t = useWords('people')
  const people = usePeople()
  const [words, setWords] = useFilter('q')
  const [adding, setAdding] = useState(false)
  const staff = useQuery(people.people.queryOptions())
  const chart = useQuery(people.units.queryOptions())
  const found = (all: readonly StaffMember[]) =>
    all
      .filter((one) => fold(`${one.name} ${one.email}`).includes(fold(words)))
      .sort((one, two) => Number(one.leftOn !== null) - Number(two.leftOn !== null))
  const count = staff.data && t('people.count', { count: staff.data.filter((one) => one.leftOn === null).length })
  const clear = { words, clear: () => setWords('') }
  return (
    <Page
      title={t('people.title')}
      badge={count}
      wide
      actions={<Button onClick={() => setAdding(true)}>{t('people.add')}</Button>}
    >
      <div className={css.listed}>
        <TextInput
          className={css.search ?? ''}
          aria-label={t('people.search')}
          placeholder={t('people.search')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          maxLength={100}
          type="search"
        />
        <QueryView
          query={staff}
          isEmpty={(all) => found(all).length === 0}
          empty={<Empty filtered={words ? clear : undefined}>{t('people.empty')}</Empty>}
        >
          {(all) => <PeopleTable staff={found(all)} posts={chart.data?.posts ?? []} />}
        </QueryView>
      </div>
      {adding && <AddPerson onClose={() => setAdding(false)} />}
    </Page>
  )
}

function AddPerson({ onClose }: { onClose: () => void }) {
  const t = useWords('people')
  const navigate = useNavigate()
  const refresh = useRefresh()
  const added = async (id: string) => {
    await refresh()
    await navigate(`/admin/personnes/${id}`)
  }
  const add = useMutation(usePeople().addPerson.mutationOptions({ onSuccess: added }))
  const start = { title: '', name: '', email: '', phone: '', locale: 'fr' as const }
  return (
    <Dialog opened onClose={onClose} title={t('people.add')} leaveOutside={false}>
      <PersonForm start={start} error={add.error} pending={add.isPending} onSave={(form) => add.mutate(form)} />
    </Dialog>
  )
}
